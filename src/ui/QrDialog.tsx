import { useEffect, type ReactNode } from 'react';

import { Dialog } from './Dialog.tsx';
import { QrPicture } from './QrPicture.tsx';

type QrDialogProps = {
  readonly title: string;
  readonly modules: readonly (readonly boolean[])[];
  /** What the code is, for those who can’t see it. */
  readonly label: string;
  /** What to do with it. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Keeps the screen on until the function that it gives is called. */
  readonly keepAwake: () => () => void;
  readonly onClose: () => void;
};

/** A QR code as large as the screen has room for, held up to a camera: the screen stays on meanwhile. */
export function QrDialog({
  title,
  modules,
  label,
  children,
  actions,
  keepAwake,
  onClose,
}: QrDialogProps) {
  useEffect(() => keepAwake(), [keepAwake]);
  return (
    <Dialog open title={title} width="full" actions={actions} onClose={onClose}>
      {children}
      <QrPicture modules={modules} label={label} />
    </Dialog>
  );
}
