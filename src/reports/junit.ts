import { groupBy } from '../group'
import type { ArticleInfo, Evidence, Finding, Problem, Report } from '../model'
import type { ReportOptions } from './options'
import { homeOf, placeName } from './places'
import { isGrave, problemLine } from './problem'
import { oneLine } from './text'
import { messageOf, type ReportLanguage } from './words'
import { escapeXml, xmlAttributes } from './xml'

/**
 * The report as JUnit XML: a test suite an article, a failed test a finding, one passed test where there is none.
 * Notes pass, with their text as output. What could not be checked is an error, in a suite of its own.
 */
export function junit(report: Report, { language }: ReportOptions): string {
  const home = homeOf(report)
  const groups = groupBy(report.findings, (finding) => home(finding).article)
  const suites = report.articles.map((article) => suite(article, groups.get(article) ?? [], home, language))
  const problems = report.problems.filter(isGrave)
  if (problems.length > 0) suites.push(problemSuite(problems))
  const failures = report.findings.filter(fails).length
  const tests = report.articles.reduce((sum, article) => sum + Math.max(1, groups.get(article)?.length ?? 0), problems.length)
  const totals = xmlAttributes({ name: 'hypecheck', tests, failures, errors: problems.length })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals}>\n${suites.join('')}</testsuites>\n`
}

const fails = ({ severity }: Finding): boolean => severity !== 'note'

function suite(article: ArticleInfo, findings: readonly Finding[], home: (finding: Finding) => Evidence, language: ReportLanguage): string {
  const name = article.path
  const failures = findings.filter(fails).length
  const cases =
    findings.length > 0
      ? findings.map((finding) => testCase(finding, home(finding), language)).join('')
      : `    <testcase${xmlAttributes({ name: 'no findings', classname: name })}/>\n`
  const totals = xmlAttributes({ name, tests: Math.max(1, findings.length), failures, errors: 0 })
  return `  <testsuite${totals}>\n${cases}  </testsuite>\n`
}

function testCase(finding: Finding, place: Evidence, language: ReportLanguage): string {
  const name = `${finding.rule} (${place.line}:${place.column})`
  const message = oneLine(messageOf(finding, language))
  const quotes = finding.evidence.map((evidence) => `${placeName(evidence)}: ${oneLine(evidence.quote)}`)
  const detail = escapeXml([message, ...quotes].join('\n'))
  const body = fails(finding)
    ? `<failure${xmlAttributes({ message, type: `${finding.severity}: ${finding.category}` })}>${detail}</failure>`
    : `<system-out>${detail}</system-out>`
  return `    <testcase${xmlAttributes({ name, classname: place.article.path })}>\n      ${body}\n    </testcase>\n`
}

function problemSuite(problems: readonly Problem[]): string {
  const cases = problems.map((problem) => {
    const attributes = xmlAttributes({ name: problem.path ?? 'input', classname: 'problems' })
    return `    <testcase${attributes}>\n      <error${xmlAttributes({ message: problemLine(problem) })}/>\n    </testcase>\n`
  })
  const totals = xmlAttributes({ name: 'problems', tests: problems.length, failures: 0, errors: problems.length })
  return `  <testsuite${totals}>\n${cases.join('')}  </testsuite>\n`
}
