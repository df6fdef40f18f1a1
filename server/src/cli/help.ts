import type { Text } from '../text/message.ts';

/** What `nianbao --help` prints: what there is, and where the rest stands. */
export const help: Text = {
  zh: `nianbao：检查、读取和转换政府信息公开工作年度报告

用法
  nianbao check [选项] 路径…                        检查报告，列出问题
  nianbao read [选项] 路径…                         把报告读成数据（JSON、CSV）
  nianbao convert --to markdown|html [选项] 路径…   写成草稿形式或规定的表格样式
  nianbao new --from 上年的报告 [选项]              从上年的报告起草今年的
  nianbao 命令 --help                               这个命令的全部选项和例子

路径
  文件、文件夹（读其中的 .md .markdown .txt .html .htm .nianbao）或加引号的通配符；- 读标准输入。
  不进入隐藏文件夹和 node_modules。指名的文件，什么扩展名都读。
  文件编码可以是 UTF-8、UTF-16（带字节序标记）或 GB18030（GBK）。

通用选项
  --locale zh-cn|en       消息语言；默认看 LC_ALL、LC_MESSAGES、LANG，再默认中文
  -h, --help              显示说明
  -v, --version           显示版本

退出码
  0 没有“错误”级别的问题；1 有；2 命令写错，或有文件读不了、写不了（优先于 1）

例子
  nianbao check 2024年报                            查一个文件夹
  nianbao check --fix 报告.md                       先改掉可放心改的，再列出余下的问题
  nianbao read --format csv 2024年报 > 数字.csv     每格一行，供表格软件使用
`,
  en: `nianbao: check, read and convert annual reports on government-information disclosure

Usage
  nianbao check [options] PATH…                        check reports and list the problems
  nianbao read [options] PATH…                         print reports as data (JSON, CSV)
  nianbao convert --to markdown|html [options] PATH…   write reports in drafting form or with the official tables
  nianbao new --from LASTYEAR [options]                begin this year's report with last year's
  nianbao COMMAND --help                               all options of a command, with examples

Paths
  A file, a folder (its .md .markdown .txt .html .htm .nianbao files) or a quoted pattern; - reads standard input.
  Hidden folders and node_modules are not entered. A file that is named is read whatever its extension.
  Files may be in UTF-8, UTF-16 (with byte order mark) or GB18030 (GBK).

General options
  --locale zh-cn|en       language of messages; else by LC_ALL, LC_MESSAGES, LANG, else Chinese
  -h, --help              print help
  -v, --version           print the version

Exit code
  0 no problem of level error; 1 some; 2 wrong usage, or an input that cannot be read or written (2 wins)

Examples
  nianbao check reports                            check a folder
  nianbao check --fix report.md                    write the safe fixes, then list what remains
  nianbao read --format csv reports > cells.csv    a line for each cell, for a spreadsheet
`,
};
