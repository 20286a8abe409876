/** A telephone number for lists: enough to recognise it, not enough to call. Short ones stay as they are. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').length;
  if (digits < 7) return phone;
  let at = 0;
  return phone.replace(/\d/g, (digit) => (++at > 3 && at <= digits - 4 ? '*' : digit));
}
