import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { draft, draftRules, findingsOf, openFile, replaceText, revert, waitForRules } from '../suite/reports.ts';
import { waitFor } from '../suite/waiting.ts';

/** The server is a child of the extension host, in which this runs. */
function findServers(): readonly number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return listed.split('\n').flatMap((line) => {
    const [, pid, parent] = /^\s*(\d+)\s+(\d+)\s.*[\\/]dist[\\/]start\.js\b/.exec(line) ?? [];
    return pid !== undefined && Number(parent) === process.pid ? [Number(pid)] : [];
  });
}

describe('a language server that is killed', () => {
  it('is started again, loses no typed text and leaves no problem that is none', async () => {
    const document = await openFile(draft);
    await waitForRules(document, draftRules);
    const [server] = findServers();
    assert.ok(server !== undefined, 'the server runs');
    const right = '| 6.属于四类过程性信息 | 3 |';
    const typed = replaceText(document, '| 6.属于四类过程性信息 | 5 |', right);
    process.kill(server, 'SIGKILL');
    await typed;
    await replaceText(document, '青禾县人民政府办公室', '青禾县人民政府办公室信息科');
    await waitFor(() => findServers().find((each) => each !== server), 'another server');
    await waitForRules(
      document,
      draftRules.filter((rule) => rule !== 'table-total'),
    );
    assert.ok(document.getText().includes(right) && document.getText().includes('办公室信息科'));
    // Problems of the dead server would stand twice, or where nothing is any more.
    assert.equal(
      new Set(findingsOf(document).map(({ range, code }) => JSON.stringify([range, code]))).size,
      findingsOf(document).length,
    );
    await revert(document);
    await waitForRules(document, draftRules);
  });
});
