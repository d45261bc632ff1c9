//! `peil portfolio FILE summary` and `list`, held against queries of their own and against `peil scan` and `peil dma`.

use crate::support::{json, peil};
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// A portfolio of companies that do not exist, in a folder of its own.
pub(crate) struct Portfolio {
    pub(crate) folder: TempDir,
    pub(crate) path: PathBuf,
}

impl Portfolio {
    pub(crate) fn demo(companies: &str, seed: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.peil");
        let arguments = ["--companies", companies, "--seed", seed, "--as-of", "2026-06-30"];
        let made = peil(&[&["demo", path.to_str().unwrap()], &arguments[..]].concat());
        assert_eq!((made.code, made.err.as_str()), (0, ""), "{}", made.out);
        Self { folder, path }
    }

    pub(crate) fn name(&self) -> &str {
        self.path.to_str().unwrap()
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        json(&[&["portfolio", self.name()], arguments].concat())
    }

    pub(crate) fn ask(&self, arguments: &[&str]) -> crate::support::Answer {
        peil(&[&["portfolio", self.name()], arguments].concat())
    }

    pub(crate) fn sql(&self) -> Connection {
        Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
    }
}

/// One number out of the database.
fn count(sql: &Connection, query: &str) -> u64 {
    let count: i64 =
        sql.query_row(query, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{query}: {error}"));
    count.try_into().unwrap()
}

/// The latest scan of each company between two days, with its points if unknown is no and if it is yes.
fn latest(from: &str, until: &str) -> String {
    format!(
        "WITH latest AS (SELECT company, composition, answers,
            length(replace(replace(answers, '0', ''), '?', '')) AS sure,
            length(replace(answers, '0', '')) AS possible
         FROM (SELECT *, row_number() OVER (PARTITION BY company ORDER BY scanned_on DESC, id DESC) AS place
               FROM scan WHERE scanned_on BETWEEN '{from}' AND '{until}') WHERE place = 1)"
    )
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("{name} in {value:#}"))
}

/// Where a technology stands among the twelve, by `peil scan`.
fn position(composition: &str, technology: &str) -> u64 {
    let scan = json(&["scan", "--composition", composition, "--answers", "000000000000"]);
    let found = list(&scan, "technologies").iter().find(|row| row["technology"] == technology);
    found.and_then(|row| row["position"].as_u64()).unwrap()
}

/// Levels and measures of one composition, from the summary and from the database.
fn compare_scans(portfolio: &Portfolio, scans: &Value, latest: &str, part: &str) {
    let sql = portfolio.sql();
    let composition = scans["composition"].as_str().unwrap();
    let count = |condition: &str| {
        let of = format!("composition = '{composition}' AND {part}");
        count(&sql, &format!("{latest} SELECT count(*) FROM latest WHERE {of} AND {condition}"))
    };
    let of = count("1");
    assert_eq!(scans["companies"].as_u64(), Some(of));
    for (level, from, to) in [("very_low", 0, 3), ("low", 4, 6), ("high", 7, 9), ("very_high", 10, 12)] {
        let row = list(scans, "levels").iter().find(|row| row["level"] == level).unwrap();
        assert_eq!(row["if_no"].as_u64(), Some(count(&format!("sure BETWEEN {from} AND {to}"))), "{level}");
        assert_eq!(
            row["if_yes"].as_u64(),
            Some(count(&format!("possible BETWEEN {from} AND {to}"))),
            "{level}"
        );
    }
    let places = ["cloud_advanced", "data_analytics", "artificial_intelligence"]
        .map(|technology| position(composition, technology));
    let is = |place: u64, signs: &str| format!("substr(answers, {place}, 1) IN ({signs})");
    let any = |signs: &str| format!("({})", places.map(|place| is(place, signs)).join(" OR "));
    let (yes, maybe) = ("'1'", "'1', '?'");
    let [cloud, analytics, intelligence] = places;
    for (measure, least, most, target) in [
        ("basic", "sure >= 4".to_owned(), "possible >= 4".to_owned(), 95),
        ("cloud", is(cloud, yes), is(cloud, maybe), 75),
        ("data_analytics", is(analytics, yes), is(analytics, maybe), 75),
        ("artificial_intelligence", is(intelligence, yes), is(intelligence, maybe), 75),
        ("any_of_three", any(yes), any(maybe), 75),
    ] {
        let row = list(scans, "measures").iter().find(|row| row["measure"] == measure).unwrap();
        let (least, most) = (count(&least), count(&most));
        assert_eq!(row["at_least"].as_u64(), Some(least), "{measure}");
        assert_eq!(row["at_most"].as_u64(), Some(most), "{measure}");
        assert_eq!(row["target"]["value"].as_u64(), Some(target));
        // In hundredths of companies, so that nothing is rounded.
        let missing = (target * of).saturating_sub(100 * least);
        assert_eq!(row["target"]["gap_companies"].as_u64(), Some(missing.div_ceil(100)), "{measure}");
        #[expect(clippy::cast_precision_loss, reason = "a few hundred companies")]
        let gap = target as f64 - 100.0 * least as f64 / of as f64;
        let given = row["target"]["gap"].as_f64().unwrap();
        assert!((given - gap).abs() < 1e-6, "{measure}: {given} and {gap}");
    }
}

#[test]
fn scans_are_counted_as_the_database_counts_them() {
    let portfolio = Portfolio::demo("400", "7");
    for (arguments, from, until) in [
        (&["summary"][..], "1900", "2199-12-31"),
        (&["summary", "--year", "2025"], "2025-01-01", "2025-12-31"),
    ] {
        let summary = portfolio.json(arguments);
        let latest = latest(from, until);
        let sql = portfolio.sql();
        let figures = &summary["portfolio"];
        assert_eq!(figures["companies"], 400);
        assert_eq!(
            figures["scanned"].as_u64(),
            Some(count(&sql, &format!("{latest} SELECT count(*) FROM latest")))
        );
        assert!(!list(figures, "scans").is_empty());
        for scans in list(figures, "scans") {
            compare_scans(&portfolio, scans, &latest, "1");
        }
    }
}

#[test]
fn parts_are_counted_as_the_database_counts_them() {
    let portfolio = Portfolio::demo("300", "3");
    let sql = portfolio.sql();
    let latest = latest("1900", "2199-12-31");
    for (by, column) in
        [("province", "province"), ("sector", "sector"), ("size", "size"), ("section", "section")]
    {
        let summary = portfolio.json(&["summary", "--by", by]);
        assert_eq!(summary["by"], by);
        let mut companies = 0;
        for part in list(&summary, "parts") {
            let code = part["part"].as_str().unwrap();
            let of_part = format!("{column} = '{code}'");
            let there = count(&sql, &format!("SELECT count(*) FROM company WHERE {of_part}"));
            assert_eq!(part["companies"].as_u64(), Some(there), "{code}");
            companies += there;
            for scans in list(part, "scans") {
                let members = format!("company IN (SELECT id FROM company WHERE {of_part})");
                compare_scans(&portfolio, scans, &latest, &members);
            }
        }
        assert_eq!(companies, 300, "{by}: the parts add up to the whole");
    }
}

/// For each company the furthest step that it reached.
const FURTHEST: &str =
    "WITH furthest AS (SELECT company, max(CASE stage WHEN 'informed' THEN 1 WHEN 'activated'
    THEN 2 WHEN 'supported' THEN 3 END) AS step FROM stage GROUP BY company)";

#[test]
fn the_funnel_is_counted_as_the_database_counts_it() {
    let portfolio = Portfolio::demo("250", "11");
    let sql = portfolio.sql();
    let reached =
        |step: u32| count(&sql, &format!("{FURTHEST} SELECT count(*) FROM furthest WHERE step >= {step}"));
    let summary = portfolio.json(&["summary", "--by", "stage"]);
    let funnel = list(&summary["portfolio"], "funnel");
    assert_eq!(funnel.len(), 3);
    for (step, row) in (1..).zip(funnel) {
        assert_eq!(row["reached"].as_u64(), Some(reached(step)));
        #[expect(clippy::cast_precision_loss, reason = "a few hundred companies")]
        let share = (step > 1).then(|| 100.0 * reached(step) as f64 / reached(step - 1) as f64);
        match (row["conversion"].as_f64(), share) {
            (Some(given), Some(share)) => assert!((given - share).abs() < 1e-6, "{row}"),
            (None, None) => {}
            other => panic!("{other:?}"),
        }
    }
    for (step, name) in [(1, "informed"), (2, "activated"), (3, "supported")] {
        let part = list(&summary, "parts").iter().find(|part| part["part"] == name).unwrap();
        let there = count(&sql, &format!("{FURTHEST} SELECT count(*) FROM furthest WHERE step = {step}"));
        assert_eq!(part["companies"].as_u64(), Some(there), "{name}");
    }
}

/// The overall score and those of the dimensions of every finished assessment, by `peil dma`; and where there is none of a
/// stage, those of the portal as they were given.
fn scored(portfolio: &Portfolio) -> Vec<(i64, String, Vec<f64>)> {
    let export = portfolio.json(&["export-json"]);
    let finished = list(&export, "assessments").iter().filter(|assessment| assessment["finished"] == true);
    let score = |assessment: &Value| {
        let file = portfolio.folder.path().join("answers.json");
        fs::write(&file, assessment["answers"].to_string()).unwrap();
        let answer = json(&["dma", file.to_str().unwrap(), "--digits", "6"]);
        let mut scores = vec![answer["overall"].as_f64().unwrap()];
        let dimensions = list(&answer, "dimensions").iter();
        scores.extend(dimensions.map(|score| score.as_f64().unwrap()));
        (assessment["company"].as_i64().unwrap(), assessment["stage"].as_str().unwrap().to_owned(), scores)
    };
    let mut scored: Vec<_> = finished.map(score).collect();
    for published in list(&export, "published_scores") {
        let (company, stage) = (published["company"].as_i64().unwrap(), published["stage"].as_str().unwrap());
        if !scored.iter().any(|(known, of, _)| (*known, of.as_str()) == (company, stage)) {
            let fields = ["overall", "strategy", "readiness", "people", "data", "automation", "green"];
            let given = fields.map(|field| published[field].as_f64().unwrap());
            scored.push((company, stage.to_owned(), given.to_vec()));
        }
    }
    scored
}

#[test]
fn assessments_have_the_scores_that_peil_dma_gives_them() {
    let portfolio = Portfolio::demo("60", "5");
    let scored = scored(&portfolio);
    let summary = portfolio.json(&["summary"]);
    let given = |means: &Value| {
        let mut given = vec![means["overall"]["mean"].as_f64().unwrap()];
        given.extend(list(means, "dimensions").iter().map(|row| row["mean"].as_f64().unwrap()));
        given
    };
    let near = |one: &[f64], other: &[f64]| {
        assert_eq!((one.len(), other.len()), (7, 7));
        for (one, other) in one.iter().zip(other) {
            assert!((one - other).abs() < 1e-5, "{one} and {other}");
        }
    };
    let mean = |rows: &[Vec<f64>]| -> Vec<f64> {
        #[expect(clippy::cast_precision_loss, reason = "a few dozen assessments")]
        let of = rows.len() as f64;
        (0..7).map(|place| rows.iter().map(|row| row[place]).sum::<f64>() / of).collect()
    };
    let stages = list(&summary["portfolio"], "assessments");
    assert!(stages.len() > 1, "{stages:#?}");
    for means in stages {
        let at = |row: &&(i64, String, Vec<f64>)| means["stage"] == *row.1;
        let rows: Vec<_> = scored.iter().filter(at).map(|row| row.2.clone()).collect();
        assert_eq!(means["companies"].as_u64(), Some(rows.len() as u64));
        near(&given(means), &mean(&rows));
    }
    let uplifts = list(&summary["portfolio"], "uplifts");
    assert!(!uplifts.is_empty());
    for uplift in uplifts {
        let of = |stage: &Value, company: i64| {
            scored.iter().find(|row| row.0 == company && *stage == *row.1).map(|row| row.2.clone())
        };
        let changes = scored.iter().filter(|row| uplift["from"] == *row.1).filter_map(|row| {
            let after = of(&uplift["to"], row.0)?;
            Some(row.2.iter().zip(after).map(|(before, after)| after - before).collect::<Vec<_>>())
        });
        let changes: Vec<_> = changes.collect();
        assert_eq!(uplift["companies"].as_u64(), Some(changes.len() as u64));
        near(&given(uplift), &mean(&changes));
    }
}

#[test]
fn a_company_in_the_list_has_the_level_and_score_of_peil_scan_and_peil_dma() {
    let portfolio = Portfolio::demo("25", "2");
    let listed = portfolio.json(&["list", "--sort", "added"]);
    let scored = scored(&portfolio);
    let (mut scans, mut assessments) = (0, 0);
    for company in list(&listed, "companies") {
        if let Some(scan) = company["scan"].as_object() {
            let text = |name: &str| scan[name].as_str().unwrap();
            let alone = json(&["scan", "--composition", text("composition"), "--answers", text("answers")]);
            assert_eq!(scan["score"], alone["score"]);
            if alone["complete"] == true {
                assert_eq!(scan["level"], alone["level"]);
                assert_eq!(scan["score_best"], alone["score"]);
            } else {
                assert_eq!(scan["level"], alone["worst"]["level"]);
                assert_eq!(scan["score_best"], alone["best"]["score"]);
                assert_eq!(scan["level_best"], alone["best"]["level"]);
            }
            scans += 1;
        }
        if let Some(assessment) = company["assessment"].as_object() {
            let alone = scored
                .iter()
                .find(|row| company["id"] == row.0 && assessment["stage"] == *row.1)
                .unwrap_or_else(|| panic!("{company:#}"));
            assert!((assessment["overall"].as_f64().unwrap() - alone.2[0]).abs() < 2e-6);
            assessments += 1;
        }
    }
    assert!(scans > 10 && assessments > 5, "{scans} {assessments}");
}

#[test]
fn a_portfolio_is_not_the_region() {
    let portfolio = Portfolio::demo("200", "1");
    let summary = portfolio.json(&["summary", "--lang", "en"]);
    assert!(summary["note"].as_str().unwrap().contains("not a random sample"), "{}", summary["note"]);
    let region = &summary["region"];
    assert!(
        region["note"].as_str().unwrap().starts_with("Only if the scanned companies were a random sample")
    );
    let entered = count(&portfolio.sql(), "SELECT sum(companies) FROM regional_count");
    assert_eq!(region["companies"].as_u64(), Some(entered));
    let basic = &region["measures"][0];
    let share =
        |name: &str| basic["sample"][name].as_f64().unwrap() / basic["sample"]["of"].as_f64().unwrap();
    let interval: Vec<f64> = list(basic, "interval").iter().filter_map(Value::as_f64).collect();
    assert!(interval[0] < share("at_least") && share("at_most") < interval[1], "{basic:#}");
    // A step of the funnel, a tag or a sector of the form has no counts of its own in the region.
    for filter in [["--stage", "informed"], ["--sector", "trade"], ["--tag", "export"]] {
        assert!(portfolio.json(&[&["summary"], &filter[..]].concat()).get("region").is_none(), "{filter:?}");
    }
    let table = portfolio.ask(&["summary", "--by", "province", "--lang", "en"]);
    assert_eq!(table.code, 0, "{}", table.err);
    let note = table.out.find("That is not a random sample").unwrap();
    assert!(note < table.out.find("What would this say of the region?").unwrap());
    assert!(table.out.lines().all(|line| line.chars().count() <= 100), "{}", table.out);
}

#[test]
fn lists_are_searched_filtered_sorted_and_cut() {
    let portfolio = Portfolio::demo("150", "4");
    let sql = portfolio.sql();
    let found =
        |arguments: &[&str]| portfolio.json(&[&["list"], arguments].concat())["found"].as_u64().unwrap();
    assert_eq!(found(&[]), 150);
    let where_ = |condition: &str| count(&sql, &format!("SELECT count(*) FROM company WHERE {condition}"));
    assert_eq!(found(&["--province", "utrecht"]), where_("province = 'PV26'"));
    assert_eq!(found(&["--province", "PV26,PV27"]), where_("province IN ('PV26', 'PV27')"));
    assert_eq!(found(&["--size", "0-9", "--province", "PV26"]), where_("size = '0-9' AND province = 'PV26'"));
    assert_eq!(found(&["--search", "bedrijf-17.invalid"]), 1);
    let csv = portfolio.ask(&[
        "list",
        "--columns",
        "id,name",
        "--sort",
        "added",
        "--descending",
        "--limit",
        "3",
        "--format",
        "csv",
    ]);
    let ids: Vec<&str> = csv.out.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(ids, ["id", "150", "149", "148"]);
    let wrong = portfolio.ask(&["list", "--size", "huge", "--lang", "en"]);
    assert_eq!(
        (wrong.code, wrong.err.as_str()),
        (1, "peil: --size: “huge” is not known. Expected: 0-9, 10-49, 50-249, GE250.\n")
    );
}

#[test]
fn a_figure_in_csv_is_the_one_in_json() {
    let portfolio = Portfolio::demo("80", "9");
    let summary = portfolio.json(&["summary"]);
    let csv = portfolio.ask(&["summary", "--format", "csv"]);
    let rows: Vec<Vec<&str>> = csv.out.lines().map(|line| line.split(',').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 15), "{}", csv.out);
    for scans in list(&summary["portfolio"], "scans") {
        for measure in list(scans, "measures") {
            let named = |row: &&Vec<&str>| {
                row[1] == "measure" && measure["measure"] == row[2] && scans["composition"] == row[3]
            };
            let row = rows.iter().find(named).unwrap();
            let number = |value: &Value| value.to_string();
            let fields = [&measure["at_least"], &measure["at_most"], &measure["of"], &measure["percent"]];
            assert_eq!(row[4..8], fields.map(number));
            let target = &measure["target"];
            assert_eq!(row[8..11], [&target["value"], &target["gap"], &target["gap_companies"]].map(number));
        }
    }
}
