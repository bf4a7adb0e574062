/** Lists the real reports with the lowest execution rates, with nothing but the standard library. */
export function pythonRecipe(reportsCsv: string): string {
  return [
    'import csv, io, urllib.request',
    '',
    `address = "${reportsCsv}"`,
    'text = urllib.request.urlopen(address).read().decode("utf-8-sig")',
    'rows = [row for row in csv.DictReader(io.StringIO(text))',
    '        if row["example"] == "false" and row["execution_rate_pct"]]',
    'rows.sort(key=lambda row: float(row["execution_rate_pct"]))',
    'for row in rows[:10]:',
    '    print(row["execution_rate_pct"], row["unit"], row["title"])',
  ].join('\n');
}

/** Points lost by unit and first level, joined with the reports; reads only the columns that it names. */
export function duckdbRecipe(indicatorsParquet: string, reportsParquet: string): string {
  return [
    'SELECT r.unit, i.level_1, round(sum(i.weight - i.claimed_score), 2) AS lost',
    `FROM '${indicatorsParquet}' AS i`,
    `JOIN '${reportsParquet}' AS r ON r.id = i.report_id`,
    'WHERE NOT r.example',
    'GROUP BY ALL',
    'ORDER BY lost DESC NULLS LAST',
    'LIMIT 10;',
  ].join('\n');
}
