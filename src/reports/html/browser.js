/** What the page does by itself: filters, colours, keys. Without it the page is all there, only without these. */
;(() => {
  const filters = document.querySelector('.filters')
  const findings = [...document.querySelectorAll('.finding')]

  if (filters) {
    const boxes = [...filters.querySelectorAll('input[type=checkbox]')]
    const search = document.getElementById('search')
    const output = document.getElementById('shown')
    const texts = new Map(findings.map((finding) => [finding, finding.textContent.toLowerCase()]))

    const chosen = (name) => new Set(boxes.filter((box) => box.name === name && box.checked).map((box) => box.value))

    const apply = () => {
      const severities = chosen('severity')
      const categories = chosen('category')
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
      const shown = new Set()
      for (const finding of findings) {
        const { severity, category } = finding.dataset
        const fits = severities.has(severity) && categories.has(category) && words.every((word) => texts.get(finding).includes(word))
        finding.hidden = !fits
        if (fits) shown.add(finding.id)
      }
      for (const group of document.querySelectorAll('[data-group]')) {
        const left = group.querySelectorAll('.finding:not([hidden])').length
        group.hidden = left === 0
        group.querySelector('.number').textContent = String(left)
      }
      for (const mark of document.querySelectorAll('[data-findings]')) {
        mark.classList.toggle('off', !mark.dataset.findings.split(' ').some((id) => shown.has(id)))
      }
      document.querySelector('.empty').hidden = shown.size > 0
      output.textContent = filters.dataset.shown.replace('{shown}', String(shown.size)).replace('{all}', String(findings.length))
    }

    filters.hidden = false
    filters.addEventListener('input', apply)
    document.getElementById('reset').addEventListener('click', () => {
      for (const box of boxes) box.checked = true
      search.value = ''
      apply()
    })
    apply()
  }

  const theme = document.getElementById('theme')
  theme.disabled = false
  theme.addEventListener('change', () => {
    document.documentElement.dataset.theme = theme.value
  })

  /** A link into an article opens it, whatever shows one of its findings is shown. */
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const details = target?.closest('details')
    if (details) details.open = true
    const finding = target?.closest('.finding')
    if (finding?.hidden) document.getElementById('reset').click()
    target?.scrollIntoView({ block: 'center' })
    finding?.focus({ preventScroll: true })
  }
  addEventListener('hashchange', reveal)
  if (location.hash) reveal()

  document.getElementById('findings').addEventListener('keydown', (event) => {
    const step = { j: 1, k: -1 }[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    const visible = findings.filter((finding) => !finding.hidden)
    const at = visible.indexOf(event.target.closest('.finding'))
    const next = visible[at < 0 ? 0 : at + step]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  })
})()
