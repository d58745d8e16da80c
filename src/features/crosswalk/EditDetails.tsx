import { useEffect, useRef, useState } from 'react';

import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';

import type { DetailsTexts } from './crosswalk-form.ts';
import { DetailsForm } from './DetailsForm.tsx';

type EditDetailsProps = {
  readonly crosswalk: Crosswalk;
  readonly onSave: (details: DetailsTexts) => Promise<boolean>;
};

/** The name and the publisher, opened for editing by a button that takes the focus back. */
export function EditDetails({ crosswalk, onSave }: EditDetailsProps) {
  const [isOpen, setOpen] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const { id, school, name, publisher } = crosswalk;

  useEffect(() => {
    if (isOpen) area.current?.querySelector('input')?.focus();
    else if (wasOpen.current) area.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  return (
    <div ref={area}>
      {isOpen ? (
        <Card>
          <DetailsForm
            draftKey={`crosswalk/${school}/${id}/details`}
            saved={{ name, publisher }}
            saveLabel={t('crosswalk.details-save')}
            onSave={async (details) => {
              const isStored = await onSave(details);
              if (isStored) setOpen(false);
              return isStored;
            }}
          >
            <Button variant="quiet" onClick={() => setOpen(false)}>
              {t('crosswalk.leave-draft')}
            </Button>
          </DetailsForm>
        </Card>
      ) : (
        <Button size="small" icon="edit" onClick={() => setOpen(true)}>
          {t('crosswalk.details-edit')}
        </Button>
      )}
    </div>
  );
}
