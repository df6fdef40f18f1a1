import { commands } from 'vscode';

/** Shows the walkthrough, which nothing else does: no page opens by itself. */
export async function openWalkthrough(): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', 'nianbao.nianbao#start', false);
}
