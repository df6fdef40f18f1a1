import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Bar } from '../../protocol/statistics.ts';
import { usePage } from './context.ts';
import { layOutStack, type Segment } from './geometry.ts';
import { Go } from './Go.tsx';
import { useWidth } from './useWidth.ts';

const height = 26;
/** A number in a narrower part would stand over its neighbours. */
const roomForNumber = 14;

interface StackBarProps {
  readonly bar: Bar;
  readonly longest: number;
  readonly isNamed: boolean;
}

/**
 * A bar cut into its parts. The parts carry the numbers that the table beside it lists them under, and every second one is
 * hatched: colour alone tells nothing. Keyboard and screen readers have the table.
 */
export function StackBar({ bar, longest, isNamed }: StackBarProps): JSX.Element {
  const [ref, width] = useWidth();
  const [hovered, setHovered] = useState<number | undefined>(undefined);
  const segments = layOutStack(bar, longest, width);
  const pointedAt = segments.find(({ index }) => index === hovered);
  return (
    <div class="stack-bar">
      {isNamed && (
        <p class="bar-name">
          <span>{bar.total.label}</span>
          <Go place={bar.total.place} class="number" label={`${bar.total.label} ${bar.total.shown}`}>
            {bar.total.shown}
          </Go>
        </p>
      )}
      <div ref={ref} class="drawing" onMouseLeave={() => setHovered(undefined)}>
        <svg width={width} height={height} aria-hidden="true">
          {segments.map((segment) => (
            <Part key={segment.figure.id} segment={segment} onHover={setHovered} />
          ))}
        </svg>
        {pointedAt && <Hint segment={pointedAt} width={width} />}
      </div>
    </div>
  );
}

interface PartProps {
  readonly segment: Segment;
  /** With the number of the part. */
  readonly onHover: (index: number) => void;
}

function Part({ segment, onHover }: PartProps): JSX.Element {
  const { post, selected } = usePage();
  const { figure, index, x, width } = segment;
  const { place } = figure;
  const isSelected = place !== undefined && selected.has(place);
  const reveal = (): void => {
    if (place !== undefined) post({ type: 'reveal', place });
  };
  // A gap of one pixel keeps neighbours apart where two colours look alike.
  const drawn = Math.max(width - 1, 0.75);
  return (
    <g class={`part${isSelected ? ' selected' : ''}`} onMouseMove={() => onHover(index)} onClick={reveal}>
      <rect class={`fill fill-${index % 8}`} x={x} y={1} width={drawn} height={height - 2} />
      {index % 2 === 1 && <rect class="hatch" x={x} y={1} width={drawn} height={height - 2} fill="url(#hatch)" />}
      {width >= roomForNumber && (
        <>
          <rect class="plate" x={x + width / 2 - 7} y={height / 2 - 8} width={13} height={16} rx={2} />
          <text x={x + width / 2 - 0.5} y={height / 2 + 4} text-anchor="middle">
            {index + 1}
          </text>
        </>
      )}
    </g>
  );
}

/** Count and share beside the pointer. */
function Hint({ segment, width }: { readonly segment: Segment; readonly width: number }): JSX.Element {
  const { figure, x } = segment;
  const end = x + segment.width;
  // Towards the wider side, and never over the page's edge.
  const side =
    x + end > width
      ? { right: `${Math.max(width - end, 0)}px`, maxWidth: `${end}px` }
      : { left: `${x}px`, maxWidth: `${width - x}px` };
  const share = figure.share === undefined ? '' : ` · ${figure.share}`;
  return (
    <div class="hint" style={side} role="presentation">
      {segment.index + 1} {figure.label} <b class="number">{`${figure.shown}${share}`}</b>
    </div>
  );
}

/** Referred to by every hatched part; stands once on the page. */
export function Hatching(): JSX.Element {
  return (
    <svg class="definitions" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatching" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
    </svg>
  );
}
