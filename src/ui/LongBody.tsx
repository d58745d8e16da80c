import {
  Fragment,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';

type LongBodyProps<Row> = {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** A `tr` with this `aria-rowindex`; its table says `aria-rowcount`, one more than the rows for its head. */
  readonly renderRow: (row: Row, rowIndex: number) => ReactNode;
  readonly columns: number;
};

const BLOCK = 10;
/** What a row takes until one was measured, in pixels. */
const GUESS = 72;

/**
 * The body of a table of any length: blocks of rows, drawn where they come near the screen, and a gap as high as they
 * would be elsewhere. At first the first block alone, which about fills a screen. All of them on paper.
 */
export function LongBody<Row>({ rows, keyOf, renderRow, columns }: LongBodyProps<Row>) {
  const isPrinting = useIsPrinting();
  const [rowHeight, setRowHeight] = useState(GUESS);
  const measure = useCallback(
    (height: number) => setRowHeight((known) => (known === GUESS ? height : known)),
    [],
  );
  const blocks = Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, index) => index);
  return blocks.map((block) => {
    const own = rows.slice(block * BLOCK, (block + 1) * BLOCK);
    return (
      <Block
        key={block}
        startsNear={block === 0}
        isWhole={isPrinting}
        columns={columns}
        count={own.length}
        rowHeight={rowHeight}
        onMeasure={measure}
      >
        {() =>
          own.map((row, index) => (
            // The head is row 1.
            <Fragment key={keyOf(row)}>{renderRow(row, block * BLOCK + index + 2)}</Fragment>
          ))
        }
      </Block>
    );
  });
}

type BlockProps = {
  readonly startsNear: boolean;
  readonly isWhole: boolean;
  readonly columns: number;
  /** How many rows it has, and how high one is where none of its own was measured. */
  readonly count: number;
  readonly rowHeight: number;
  readonly onMeasure: (height: number) => void;
  readonly children: () => ReactNode;
};

function Block(props: BlockProps) {
  const { startsNear, isWhole, columns, count, rowHeight, onMeasure, children } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [isNear, setNear] = useState(startsNear);
  const [measured, setMeasured] = useState<{ readonly height: number; readonly count: number }>();

  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return undefined;
    return watchNearness(element, ({ isIntersecting, boundingClientRect: { height } }) => {
      const drawn = element.querySelectorAll(':scope > tr').length;
      if (startsNear && height > 0) onMeasure(height / drawn);
      // What holds the focus stays.
      if (isIntersecting || element.contains(document.activeElement)) setNear(true);
      else {
        setMeasured({ height, count: drawn });
        setNear(false);
      }
    });
  }, [startsNear, onMeasure]);

  const gap = measured?.count === count ? measured.height : count * rowHeight;
  return (
    <tbody ref={body}>
      {isNear || isWhole ? (
        children()
      ) : (
        <tr aria-hidden="true">
          {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a gap, which nobody hears */}
          <td colSpan={columns} height={Math.round(gap)} />
        </tr>
      )}
    </tbody>
  );
}

type Hear = (entry: IntersectionObserverEntry) => void;

const heard = new WeakMap<Element, Hear>();
/** One for all blocks of the page: a thousand rows have fifty. */
let observer: IntersectionObserver | undefined;

/** Says when an element comes within a screen’s height of the screen, and when it goes. */
function watchNearness(element: Element, hear: Hear): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => undefined;
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) heard.get(entry.target)?.(entry);
    },
    { rootMargin: '100% 0px' },
  );
  const own = observer;
  heard.set(element, hear);
  own.observe(element);
  return () => {
    own.unobserve(element);
    heard.delete(element);
  };
}

let printing = false;

function useIsPrinting(): boolean {
  return useSyncExternalStore(onPrint, () => printing);
}

function onPrint(listener: () => void): () => void {
  const say = (isPrinting: boolean) => () => {
    printing = isPrinting;
    listener();
  };
  const [before, after] = [say(true), say(false)];
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
