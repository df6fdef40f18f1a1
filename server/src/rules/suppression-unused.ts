import { say } from '../text/message.ts';
import { deleteDirective } from './directiveEdits.ts';
import { defineRule } from './rule.ts';

/** A comment that silences nothing hides the next mistake in its line, and tells the reader of one that is not there. */
export const suppressionUnused = defineRule({
  id: 'suppression-unused',
  since: '0.1.0',
  group: 'suppression',
  scope: 'document',
  byPart: true,
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '就地关闭规则的注释确有所指。',
    en: 'A comment that switches a rule off silences a problem.',
  },
  *check(document, { directiveUse }) {
    for (const directive of document.directives) {
      const { rule, ruleSpan, span } = directive;
      const use = directiveUse?.(directive);
      const fixes = () => [deleteDirective(document, directive)];
      if (use === 'unknown') {
        yield {
          span: ruleSpan,
          message: say(
            {
              zh: '没有规则“{rule}”，这条注释不起作用。请照“问题”面板里的规则名改正，或者删去注释。',
              en: 'There is no rule "{rule}": this comment has no effect. Correct the name as the Problems panel shows it, or delete the comment.',
            },
            { rule },
          ),
          fixes,
        };
      } else if (use === 'unused') {
        yield {
          span,
          severity: 'info',
          message: say(
            {
              zh: '规则“{rule}”在这条注释所指的地方没有问题要报告：可能已经改好，也可能注释移了位。请删去注释，或者移到要关闭的那一行前面。',
              en: 'The rule {rule} has nothing to report where this comment points: the problem is gone, or the comment was moved. Delete it, or put it before the line that is meant.',
            },
            { rule },
          ),
          fixes,
        };
      }
    }
  },
});
