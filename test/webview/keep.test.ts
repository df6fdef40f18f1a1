import { createContext, type FunctionComponent, h, render } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keep } from '../../client/webview/keep.tsx';
import { DrawnDocument } from './drawnPage.ts';

interface Given {
  readonly row: { readonly label: string };
  readonly note?: string;
}

let page: DrawnDocument;

beforeEach(() => {
  page = new DrawnDocument();
  vi.stubGlobal('document', page);
});
afterEach(() => vi.unstubAllGlobals());

/** A part that says how often it was drawn. */
function count(): { readonly Part: FunctionComponent<Given>; readonly drawn: () => number } {
  let times = 0;
  return {
    Part: ({ row, note }) => {
      times++;
      return h('p', null, row.label, note);
    },
    drawn: () => times,
  };
}

test('a part is drawn once while it is given the same objects', () => {
  const { Part, drawn } = count();
  const Kept = keep(Part);
  const row = { label: '规章' };
  render(h(Kept, { row }), page.root);
  render(h(Kept, { row }), page.root);
  expect(page.root.text).toBe('规章');
  expect(drawn()).toBe(1);
});

test('a part that is given another object is drawn again, also where it says the same', () => {
  const { Part, drawn } = count();
  const Kept = keep(Part);
  render(h(Kept, { row: { label: '规章' } }), page.root);
  render(h(Kept, { row: { label: '行政规范性文件' } }), page.root);
  expect(page.root.text).toBe('行政规范性文件');
  render(h(Kept, { row: { label: '行政规范性文件' } }), page.root);
  expect(drawn()).toBe(3);
});

test('a property that comes or goes is a change', () => {
  const { Part } = count();
  const Kept = keep(Part);
  const row = { label: '规章' };
  render(h(Kept, { row }), page.root);
  render(h(Kept, { row, note: '：3件' }), page.root);
  expect(page.root.text).toBe('规章：3件');
  render(h(Kept, { row }), page.root);
  expect(page.root.text).toBe('规章');
});

test('a part hears of what it asks the page for, though it is given the same', async () => {
  const Unit = createContext('件');
  const Kept = keep<Given>(({ row }) => h('p', null, row.label, useContext(Unit)));
  const row = { label: '规章' };
  const draw = (unit: string): void => render(h(Unit.Provider, { value: unit }, h(Kept, { row })), page.root);
  draw('件');
  draw('条');
  await vi.waitFor(() => expect(page.root.text).toBe('规章条'));
});

test('what a part keeps for itself stays while others are drawn', async () => {
  const Kept = keep<Given>(({ row }) => {
    const [isOpen, setOpen] = useState(false);
    return h('button', { onClick: () => setOpen(!isOpen) }, row.label, isOpen ? '（开）' : '（合）');
  });
  const row = { label: '规章' };
  render(h(Kept, { row }), page.root);
  page.root.find(({ localName }) => localName === 'button')[0]?.click();
  await vi.waitFor(() => expect(page.root.text).toBe('规章（开）'));
  render(h(Kept, { row: { label: '规范性文件' } }), page.root);
  expect(page.root.text).toBe('规范性文件（开）');
});
