import type { Text } from '../text/message.ts';

/** What `nianbao COMMAND --help` prints; `{editions}` stands for their ids, `{rules}` for the address of the list. */
export const helpOfCommands: Readonly<Record<'check' | 'read' | 'convert' | 'new', Text>> = {
  check: {
    zh: `nianbao check：检查报告，列出问题

用法
  nianbao check [选项] 路径…

选项
  --format pretty         给人看：位置、原文、依据、改法（默认）
  --format json           给其他程序用；每个文件一行，查完一个写一个
  --format sarif          SARIF 2.1.0，供代码扫描平台使用；含规则说明和可自动的改法
  --format github         GitHub Actions 的注释，显示在合并请求的那一行上
  --edition ID            指定版式，不自动判断（auto 为自动）；有：
                          {editions}
  --rule ID=级别          改一条规则的级别：off、info、warning、error；可多次使用
  --fix                   写回可放心自动修正的内容，再列出余下的问题
  --threads 个数          同时用几个线程，结果相同；默认 auto：文件多到值得时才用
  -q, --quiet             只列问题，不显示进度和合计
  --locale zh-cn|en       消息语言

规则
  每条一页，写明为什么、什么会报、什么不报：
  {rules}

设置
  文件所在文件夹及其上各级的 .nianbao.json 都算数，越近越优先；命令行上写的最优先。

退出码
  0 没有“错误”级别的问题；1 有；2 命令写错，或有文件读不了、写不了（优先于 1）

例子
  nianbao check 报告.md
  nianbao check '2024/**/*.txt' --rule wording=off
  nianbao check --format sarif . > nianbao.sarif
  iconv -f big5 -t utf-8 报告.txt | nianbao check -
`,
    en: `nianbao check: check reports and list the problems

Usage
  nianbao check [options] PATH…

Options
  --format pretty         for people: place, line, reason, what can be done (unless given)
  --format json           for other programs; a line for each file, written as soon as it is checked
  --format sarif          SARIF 2.1.0 for code scanning, with the rules' pages and the safe fixes
  --format github         annotations of GitHub Actions, shown at their lines in a pull request
  --edition ID            take this edition of the format, do not detect it (auto detects); there are
                          {editions}
  --rule ID=LEVEL         level of one rule: off, info, warning, error; may be repeated
  --fix                   write the fixes that are safe to the files, then list what remains
  --threads COUNT         threads at work, with the same result; else auto: several where so many files pay
  -q, --quiet             the problems only: no progress, no closing lines
  --locale zh-cn|en       language of messages

Rules
  Each has a page that says why, what is reported and what is not:
  {rules}

Settings
  The .nianbao.json of a file's folder and of those above it count, the nearer more; the command line counts most.

Exit code
  0 no problem of level error; 1 some; 2 wrong usage, or an input that cannot be read or written (2 wins)

Examples
  nianbao check report.md
  nianbao check '2024/**/*.txt' --rule wording=off
  nianbao check --format sarif . > nianbao.sarif
  iconv -f big5 -t utf-8 report.txt | nianbao check -
`,
  },
  read: {
    zh: `nianbao read：把报告读成数据

用法
  nianbao read [选项] 路径…

选项
  --format json           报告、部分、表和各格，连同位置（默认）
  --format csv            每格一行：文件、机关、年度、表、行、列、状态、数值、位置
  --threads 个数          同时用几个线程，结果相同；默认 auto：文件多到值得时才用
  -q, --quiet             不显示进度
  --locale zh-cn|en       消息语言

CSV 是没有字节序标记的 UTF-8，按 RFC 4180 书写。用 Excel 时请从“数据 - 从文本/CSV”导入。
读不了的文件：JSON 里写明原因，CSV 则写到标准错误；退出码 2。

例子
  nianbao read 报告.md
  nianbao read --format csv 2024年报 > 数字.csv
`,
    en: `nianbao read: print reports as data

Usage
  nianbao read [options] PATH…

Options
  --format json           reports, parts, tables and cells with their places (unless given)
  --format csv            a line for each cell: file, organisation, year, table, row, column, state, value, place
  --threads COUNT         threads at work, with the same result; else auto: several where so many files pay
  -q, --quiet             no progress
  --locale zh-cn|en       language of messages

CSV is UTF-8 without a byte order mark, by RFC 4180; bring it into Excel by Data, From Text/CSV.
A file that cannot be read is named in the JSON, for CSV on standard error; the exit code is 2.

Examples
  nianbao read report.md
  nianbao read --format csv reports > cells.csv
`,
  },
  convert: {
    zh: `nianbao convert：写成草稿形式或规定的表格样式

用法
  nianbao convert --to markdown|html [选项] 路径…

选项
  --to markdown           写成 Markdown 草稿
  --to html               写成 HTML，表格按规定样式合并
  --out 路径              写到这个文件；有几个输入时是文件夹。不写则输出到标准输出
  --clean                 先清除网页带来的多余文字（导航、夹在字间的拼音等）
  --simplified            同时改成简体字
  --edition ID            指定版式，并写进 Markdown 的文件头
  --level 层级            指定层级（province、county、department 等），并写进 Markdown 的文件头
  -q, --quiet             不显示进度
  --locale zh-cn|en       消息语言

写完再读一遍，各格的数与原文相同才输出。要留意的地方写到标准错误。从不写在输入文件上。

例子
  nianbao convert --to markdown --clean 抓取.txt > 报告.md
  nianbao convert --to html --out 发布/ 2024年报
`,
    en: `nianbao convert: write reports in drafting form or with the official tables

Usage
  nianbao convert --to markdown|html [options] PATH…

Options
  --to markdown           Markdown to draft in
  --to html               HTML with the tables merged as the format prints them
  --out PATH              write to this file, or to this folder for several inputs; else to standard output
  --clean                 take out first what a web page left in the text (navigation, pinyin between characters …)
  --simplified            in simplified characters, too
  --edition ID            take this edition, and say so in the front matter of Markdown
  --level LEVEL           take this level (province, county, department …), and say so in the front matter
  -q, --quiet             no progress
  --locale zh-cn|en       language of messages

What is written is read again and given out only where every cell is what it was. What should be known of it goes to standard
error. Inputs are never written over.

Examples
  nianbao convert --to markdown --clean scraped.txt > report.md
  nianbao convert --to html --out published/ reports
`,
  },
  new: {
    zh: `nianbao new：从上年的报告起草今年的

用法
  nianbao new --from 上年的报告 [选项]

  标题和文字保留，年份加一年，表格换成今年适用的并且清空，上年的结转填入“上年结转”。
  还是上年的数字、日期和年份逐个印在标准错误上，请核对。

选项
  --from 文件             上年的报告，什么样式都可以；- 读标准输入
  --year 年度             今年的年度；默认为上年报告的下一年
  --out 文件              写到哪里；已有的文件不覆盖。默认为标准输出
  --locale zh-cn|en       消息语言

例子
  nianbao new --from 2024.md --out 2025.md
  nianbao new --from 抓取.txt > 2025.md 2> 核对.txt
`,
    en: `nianbao new: begin this year's report with last year's

Usage
  nianbao new --from LASTYEAR [options]

  Headings and prose stay, years move on, the tables are those in force and empty, and what was carried over is filled in.
  Every number, date and year that is still last year's is printed to standard error, to be checked.

Options
  --from FILE             last year's report, in any form; - reads standard input
  --year YEAR             the year of the new report; else the one after last year's
  --out FILE              where it goes; a file that is there is not written over. Else standard output
  --locale zh-cn|en       language of messages

Examples
  nianbao new --from 2024.md --out 2025.md
  nianbao new --from scraped.txt > 2025.md 2> check.txt
`,
  },
};
