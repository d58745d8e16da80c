import styles from './LevelGlyph.module.css';

type LevelGlyphProps = {
  /** How many bars are full: the level’s place from below, 0 for "not yet". */
  readonly full: number;
  /** How many levels the map has. */
  readonly of: number;
};

const barWidth = 4;
const step = 6;
const height = 20;

/** Rising bars, one for each level of the map, in the color of the text; decorative. */
export function LevelGlyph({ full, of }: LevelGlyphProps) {
  return (
    <svg
      className={styles.glyph}
      viewBox={`0 0 ${of * step - 2} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: of }, (_, index) => {
        const tall = 6 + ((height - 6) * index) / Math.max(of - 1, 1);
        return (
          <rect
            key={index}
            data-full={index < full}
            x={index * step}
            y={height - tall}
            width={barWidth}
            height={tall}
            rx={1}
          />
        );
      })}
    </svg>
  );
}
