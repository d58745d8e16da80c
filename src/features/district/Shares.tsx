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
      <LevelShares
        shares={shares.map((share) =>
          share.is === 'at-level'
            ? { key: share.level.id, tone: share.level.tone, count: share.count }
            : { key: share.is, tone: undefined, count: share.count },
        )}
        of={shares.reduce((sum, { count }) => sum + count, 0)}
        height={height}
        leastNumbered={0.06}
      />
      <VisuallyHidden>{words}</VisuallyHidden>
    </>
  );
}
