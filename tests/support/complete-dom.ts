/** jsdom has no modal dialogs, popovers, media queries or layout: just enough of each for components to be tested. */
export function completeDom(): void {
  HTMLDialogElement.prototype.show ??= openDialog;
  HTMLDialogElement.prototype.showModal ??= openDialog;
  HTMLDialogElement.prototype.close ??= closeDialog;
  HTMLElement.prototype.showPopover ??= function showPopover(this: HTMLElement) {
    this.dataset['popoverOpen'] = 'true';
  };
  HTMLElement.prototype.hidePopover ??= function hidePopover(this: HTMLElement) {
    delete this.dataset['popoverOpen'];
  };
  Element.prototype.scrollIntoView ??= () => {};
  window.matchMedia ??= neverMatches;
  Blob.prototype.arrayBuffer = ownBytes;
  // Enough for the ids of React; the testing library walks radio buttons with it.
  window.CSS ??= { escape: (text: string) => text.replaceAll(/[^\w-]/g, '\\$&') } as typeof CSS;
}

const bytesOf = Blob.prototype.arrayBuffer;

/** jsdom’s buffers come from another realm, and Node’s hashing refuses those. */
async function ownBytes(this: Blob): Promise<ArrayBuffer> {
  return structuredClone(await bytesOf.call(this));
}

function openDialog(this: HTMLDialogElement): void {
  this.open = true;
  const first = this.querySelector<HTMLElement>('[autofocus], input, button, a[href], [tabindex]');
  (first ?? this).focus();
}

function closeDialog(this: HTMLDialogElement, returnValue?: string): void {
  if (!this.open) return;
  this.open = false;
  if (returnValue !== undefined) this.returnValue = returnValue;
  this.dispatchEvent(new Event('close'));
}

function neverMatches(query: string): MediaQueryList {
  const list = new EventTarget();
  return Object.assign(list, {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
}
