import { say } from '../text/message.ts';
import { deleteDirective } from './directiveEdits.ts';
import { defineRule } from './rule.ts';

/** A comment that switches a rule off has to say why; without that it switches nothing off. */
export const suppressionReason = defineRule({
  id: 'suppression-reason',
  since: '0.1.0',
  group: 'suppression',
  scope: 'document',
  byPart: true,
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '就地关闭规则的注释要写明理由。',
    en: 'A comment that switches a rule off states the reason.',
  },
  *check(document, { directiveUse }) {
    for (const directive of document.directives) {
      if (directiveUse?.(directive) !== 'without-reason') continue;
      yield {
        span: directive.span,
        message: say(
          {
            zh: '这条注释没有写关闭“{rule}”的理由，所以不起作用。请在规则名后加冒号写明理由，例如“：已与主管部门核对”；不需要的，删去注释。',
            en: 'This comment gives no reason for switching {rule} off and has no effect. Write a colon and the reason behind the name of the rule, or delete the comment.',
          },
          { rule: directive.rule },
        ),
        fixes: () => [deleteDirective(document, directive)],
      };
    }
  },
});
