/** Whether a day such as `2027-11-22` lies before the reader's today; a text that is no day never does. */
export const isPast = (day: string, now: Date): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return false;
  const [, year, month, date] = match.map(Number) as [number, number, number, number];
  return new Date(year, month - 1, date + 1) <= now;
};
