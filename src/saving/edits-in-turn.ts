let lastNumber = 0;

/** The number of an edit of this tab: a later edit has a larger one. */
export function nextEditNumber(): number {
  lastNumber += 1;
  return lastNumber;
}

let underWay: Promise<unknown> | undefined;

/** One save of this tab after the other, in the order of the edits; the first begins at once. */
export function inTurn<T>(save: () => Promise<T>): Promise<T> {
  const mine = underWay === undefined ? save() : underWay.then(save);
  underWay = mine;
  void mine.finally(() => {
    if (underWay === mine) underWay = undefined;
  });
  return mine;
}
