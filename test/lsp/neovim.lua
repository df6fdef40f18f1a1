-- Drives the server with Neovim's own client (0.7 and later): diagnostics are pushed, outline, a code action and its edit.
-- Run by process.test.ts with LSP_NODE, LSP_SERVER and LSP_FILE. Prints "all is well" or what is wrong.
local function fail(message)
  io.stdout:write('FAIL ' .. message .. '\n')
  vim.cmd('cquit 1')
end

vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('LSP_FILE')))
vim.bo.filetype = 'markdown'
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'nianbao',
  cmd = { os.getenv('LSP_NODE'), os.getenv('LSP_SERVER'), '--stdio' },
  root_dir = vim.fn.fnamemodify(os.getenv('LSP_FILE'), ':h'),
})
if not client then fail('the server did not start') end
vim.lsp.buf_attach_client(buffer, client)

local function find(code)
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local data = diagnostic.user_data and diagnostic.user_data.lsp
    if (diagnostic.code or (data and data.code)) == code then return diagnostic end
  end
end

if not vim.wait(10000, function() return find('table-total') ~= nil end, 20) then fail('no diagnostics') end
local found = find('table-total')
local line = vim.api.nvim_buf_get_lines(buffer, found.lnum, found.lnum + 1, false)[1]
if line:sub(found.col + 1, found.end_col) ~= '7' then fail('the wrong place: ' .. line) end

local params = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
local symbols = vim.lsp.buf_request_sync(buffer, 'textDocument/documentSymbol', params, 5000)[client].result
if #symbols ~= 1 or #symbols[1].children ~= 6 then fail('the outline has not one report of six parts') end

local place = vim.lsp.util.make_range_params().textDocument
local at = vim.lsp.util.character_offset and vim.lsp.util.character_offset(buffer, found.lnum, found.col, 'utf-16')
local range = { start = { line = found.lnum, character = at }, ['end'] = { line = found.lnum, character = at + 1 } }
local asked = { textDocument = place, range = range, context = { diagnostics = {} } }
local actions = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', asked, 5000)[client].result
local fix
for _, action in ipairs(actions) do
  if action.edit and not fix then fix = action end
  if action.command then fail('a command that Neovim does not have: ' .. action.title) end
end
if not fix then fail('no quick fix') end
vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
if not vim.wait(5000, function() return find('table-total') == nil end, 20) then fail('the fix did not help') end

vim.lsp.stop_client(client)
io.stdout:write('all is well\n')
vim.cmd('qall!')
