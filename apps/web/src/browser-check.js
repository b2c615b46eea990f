/*
 * Shows what the HTML has to say to a browser that is too old, in place of the page. It comes as it stands and runs
 * before the page's module, so it is written for the oldest. Asked for is what the page uses and the browsers of
 * `browserslist` (package.json) have, the newest of it standing for what cannot be asked for, such as syntax.
 */
;(function () {
  function isModern() {
    try {
      return [
        'noModule' in HTMLScriptElement.prototype,
        'popover' in HTMLElement.prototype,
        'withResolvers' in Promise,
        'any' in AbortSignal,
        'parse' in URL,
        'union' in Set.prototype,
        CSS.supports('color', 'light-dark(white, black)'),
        CSS.supports('selector(:has(a))'),
      ].every(Boolean)
      // oxlint-disable-next-line no-unused-vars -- the oldest know no catch without a name
    } catch (error) {
      return false
    }
  }

  if (isModern()) return
  var page = document.getElementById('root')
  page.parentNode.removeChild(page)
  document.getElementById('old-browser').removeAttribute('hidden')
})()
