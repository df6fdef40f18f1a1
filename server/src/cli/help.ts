import type { Text } from '../text/message.ts';

/** What `nianbao --help` prints. */
export const help: Text = {
  zh: `nianbao：检查和读取政府信息公开工作年度报告

用法
  nianbao check [选项] 路径…    检查报告，列出问题
  nianbao read [选项] 路径…     把报告读成数据（JSON）

路径可以是文件、文件夹（读其中的 .md .markdown .txt .html .htm .nianbao）或加引号的通配符；- 读标准输入。
文件编码可以是 UTF-8、UTF-16（带字节序标记）或 GB18030（GBK）。

check 的选项
  --format pretty|json    输出形式，默认 pretty
  --edition ID            指定版式，不自动判断（auto 为自动）
  --rule ID=级别          改一条规则的级别：off、info、warning、error；可多次使用
  --fix                   写回可放心自动修正的内容，再列出余下的问题

read 的选项
  --format json           输出形式

通用选项
  --locale zh-cn|en       消息语言；默认看 LC_ALL、LC_MESSAGES、LANG，再默认中文
  -h, --help              显示本说明
  -v, --version           显示版本

退出码
  0 没有“错误”级别的问题；1 有；2 命令写错或有文件读不了（优先于 1）
`,
  en: `nianbao: check and read annual reports on government-information disclosure

Usage
  nianbao check [options] PATH…    check reports and list the problems
  nianbao read [options] PATH…     print reports as data (JSON)

A path is a file, a folder (its .md .markdown .txt .html .htm .nianbao files) or a quoted pattern; - reads standard input.
Files may be in UTF-8, UTF-16 (with byte order mark) or GB18030 (GBK).

Options of check
  --format pretty|json    form of the output, pretty unless given
  --edition ID            take this edition of the format, do not detect it (auto detects)
  --rule ID=LEVEL         level of one rule: off, info, warning, error; may be repeated
  --fix                   write the fixes that are safe to the files, then list what remains

Options of read
  --format json           form of the output

General options
  --locale zh-cn|en       language of messages; else by LC_ALL, LC_MESSAGES, LANG, else Chinese
  -h, --help              print this text
  -v, --version           print the version

Exit code
  0 no problem of level error; 1 some; 2 wrong usage or an unreadable input (2 wins)
`,
};
