/** A report whose first part says this. */
export function saying(prose: string, year = 2025): string {
  return `# 青禾县${year}年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${prose}\n`;
}
