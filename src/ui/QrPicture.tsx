import styles from './QrPicture.module.css';

type QrPictureProps = {
  /** Rows of modules, true for dark, with their light margin. */
  readonly modules: readonly (readonly boolean[])[];
  /** What it is, for those who can't see it. */
  readonly label: string;
};

/** A QR code as large as its place allows: dark on white in every color scheme, because cameras want it so. */
export function QrPicture({ modules, label }: QrPictureProps) {
  const size = modules.length;
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className={styles.light} width={size} height={size} />
      <path className={styles.dark} d={outlineOf(modules)} />
    </svg>
  );
}

/** One bar for each run of dark modules in a row. */
function outlineOf(modules: QrPictureProps['modules']): string {
  return modules
    .flatMap((row, y) => runsOf(row).map(({ from, to }) => `M${from} ${y}H${to}V${y + 1}H${from}z`))
    .join('');
}

function runsOf(
  row: readonly boolean[],
): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (isDark && last?.to === x) last.to = x + 1;
    else if (isDark) runs.push({ from: x, to: x + 1 });
  }
  return runs;
}
