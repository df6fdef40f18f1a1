import type { Text } from '../text/message.ts';

/** What `nianbao --help` prints. */
export const help: Text = {
  zh: `nianbao：检查、读取和转换政府信息公开工作年度报告

用法
  nianbao check [选项] 路径…    检查报告，列出问题
  nianbao read [选项] 路径…     把报告读成数据（JSON）
  nianbao convert --to markdown|html [选项] 路径…    写成草稿形式或规定的表格样式

路径可以是文件、文件夹（读其中的 .md .markdown .txt .html .htm .nianbao）或加引号的通配符；- 读标准输入。
文件编码可以是 UTF-8、UTF-16（带字节序标记）或 GB18030（GBK）。

check 的选项
  --format pretty|json    输出形式，默认 pretty
  --edition ID            指定版式，不自动判断（auto 为自动）
  --rule ID=级别          改一条规则的级别：off、info、warning、error；可多次使用
  --fix                   写回可放心自动修正的内容，再列出余下的问题

read 的选项
  --format json           输出形式

convert 的选项
  --to markdown|html      写成 Markdown 草稿，或表格按规定样式合并的 HTML
  --out 路径              写到这个文件；有几个输入时是文件夹。不写则输出到标准输出
  --clean                 先清除网页带来的多余文字（导航、夹在字间的拼音等）
  --simplified            同时改成简体字
  --edition ID            指定版式，并写进 Markdown 的文件头
  --level 层级            指定层级（province、county、department 等），并写进 Markdown 的文件头

通用选项
  --locale zh-cn|en       消息语言；默认看 LC_ALL、LC_MESSAGES、LANG，再默认中文
  -h, --help              显示本说明
  -v, --version           显示版本

退出码
  0 没有“错误”级别的问题；1 有；2 命令写错，或有文件读不了、转换不了（优先于 1）
`,
  en: `nianbao: check, read and convert annual reports on government-information disclosure

Usage
  nianbao check [options] PATH…    check reports and list the problems
  nianbao read [options] PATH…     print reports as data (JSON)
  nianbao convert --to markdown|html [options] PATH…    write reports in drafting form or with the official tables

A path is a file, a folder (its .md .markdown .txt .html .htm .nianbao files) or a quoted pattern; - reads standard input.
Files may be in UTF-8, UTF-16 (with byte order mark) or GB18030 (GBK).

Options of check
  --format pretty|json    form of the output, pretty unless given
  --edition ID            take this edition of the format, do not detect it (auto detects)
  --rule ID=LEVEL         level of one rule: off, info, warning, error; may be repeated
  --fix                   write the fixes that are safe to the files, then list what remains

Options of read
  --format json           form of the output

Options of convert
  --to markdown|html      Markdown to draft in, or HTML with the tables merged as the format prints them
  --out PATH              write to this file, or to this folder for several inputs; else to standard output
  --clean                 take out first what a web page left in the text (navigation, pinyin between characters …)
  --simplified            in simplified characters, too
  --edition ID            take this edition, and say so in the front matter of Markdown
  --level LEVEL           take this level (province, county, department …), and say so in the front matter

General options
  --locale zh-cn|en       language of messages; else by LC_ALL, LC_MESSAGES, LANG, else Chinese
  -h, --help              print this text
  -v, --version           print the version

Exit code
  0 no problem of level error; 1 some; 2 wrong usage, or an input that cannot be read or converted (2 wins)
`,
};
