import { sumOf } from '#domain/analysis/level-shares.ts';
import { LevelShares } from '#map-view/LevelShares.tsx';
import type { SharesInWords } from '#report/district.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

type SharesProps = {
  readonly shares: SharesInWords;
  /** In pixels. */
  readonly height?: number;
};

/** A bar of schools, with its words for those who hear it. */
export function Shares({ shares: { shares, words }, height = 22 }: SharesProps) {
  return (
    <>
      <LevelShares shares={shares} of={sumOf(shares)} height={height} leastNumbered={0.06} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </>
  );
}
