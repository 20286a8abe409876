/* Sets theme and language before the first paint, so that a dark desk never sees a white flash. */
(function () {
  var root = document.documentElement;
  var choice = 'system';
  try {
    choice = localStorage.getItem('landfall.theme') || 'system';
    if (localStorage.getItem('landfall.lang') === 'en') root.lang = 'en';
  } catch {
    /* Storage may be shut off; the defaults stand. */
  }
  var dark = choice === 'dark' || (choice === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
})();
