/** What a cell was read as, before it has words of a language. */
export interface ReadValue {
  /** As written or in figures: 105.00 亿元, 2024-01-02. */
  text?: string;
  /** A code of one of our lists; its name is shown. */
  list?:
    | 'relation'
    | 'phase'
    | 'tripState'
    | 'visitState'
    | 'direction'
    | 'mode'
    | 'intent'
    | 'leaderLevel'
    | 'aim'
    | 'basis'
    | 'capitalType'
    | 'yesNo';
  code?: string;
}
