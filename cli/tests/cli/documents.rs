//! The documented form: schema, field names and codes, and no null without a reason.

use crate::support::json;
use peil_core::Reason;
use peil_core::methods::Status;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn document(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/samples").join(name);
    path.to_str().unwrap().to_owned()
}

fn answers() -> Vec<Value> {
    let mut answers: Vec<Value> = [
        &["gaps"][..],
        &["gaps", "--across-breaks", "--lang", "en"],
        &["gaps", "--as-of", "2016"],
        &["gaps", "--as-of", "2040"],
        &["gaps", "--prefer", "cabinet-2025-03", "--indicator", "cloud-use"],
        &["gaps", "--indicator", "ai-use", "--pillar", "5"],
    ]
    .iter()
    .map(|arguments| json(arguments))
    .collect();
    answers.extend(
        [
            &["--series", "2021:75 2024:81.5", "--target", "95", "--by", "2030", "--population", "60000"][..],
            &["--series", "2024:>=99", "--target", "100"],
            &["--series", "2021:75 2024:75", "--target", "60", "--by", "2020"],
            &["--series", "2021:75 2024:81.5", "--target", "95", "--by", "2030", "--method", "all"],
            &["--series", "2015:98 2020:98.6", "--method", "all", "--direction", "up", "--limit", "100"],
            &["--series", "2024:-3", "--method", "all", "--unit", "count", "--direction", "down"],
            &[
                "--series",
                "2014:30 2015:34 2016:31 2017:38 2018:36 2019:44",
                "--target",
                "20",
                "--by",
                "2030",
                "--direction",
                "down",
                "--method",
                "all",
                "--spread",
                "2.5",
            ],
        ]
        .iter()
        .map(|arguments| json(&[&["assess"], *arguments].concat())),
    );
    answers
}

/// The answers about shares, scans, assessments and composites, with everything in them that they can have.
fn scoring_answers() -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let scans = file("scans.txt", "1101?0000000\n");
    let (t0, t1) =
        (file("t0.json", r#"{"q9": [1, 1, 1, 1, 1]}"#), file("t1.json", r#"{"q9": [1, 1, 1, 5, 5]}"#));
    let composite = file("own.csv", "place,indicator,value,weight\nNL,a,5,1\nNL,b,,1\nEU,a,6,\n");
    [
        &["share", "24", "30", "--population", "60", "--target", "85"][..],
        &["share", "24", "30", "--within", "0.000001"],
        &["share", "--strata", "N40:n1:k0 N60:n20:k8", "--target", "40"],
        &["share", "--parts", "1 2"],
        &["scan", "--composition", "v3-2023", "--answers", "111111111?11"],
        &["scan", "--composition", "v3-2023", "--answers", "110000?00000"],
        &["scan", "--composition", "v3-2023", "--answers", "111111111111"],
        &["scan", "--composition", "v3-2023", "--file", &scans],
        &["scan", "--levels", "20.92 31.45 36.65 10.98"],
        &["dma", &t1, "--compare", &t0],
        &["dma", &t1, "--compare", &t0, "--missing", "left-out"],
        &["composite", &composite],
        &["composite", &composite, "--mean", "power", "--power", "2"],
    ]
    .iter()
    .map(|arguments| json(arguments))
    .collect()
}

/// The answers about a portfolio, with everything in them that they can have.
fn portfolio_answers() -> Vec<Value> {
    let portfolio = crate::portfolio_summary::Portfolio::demo("60", "1");
    let copy = portfolio.folder.path().join("copy.peil");
    let copy = copy.to_str().unwrap();
    let demo = portfolio.folder.path().join("other.peil");
    let mut answers: Vec<Value> = [
        &["summary"][..],
        &["summary", "--by", "size", "--year", "2025"],
        &["summary", "--tag", "nobody has this tag"],
        &["list"],
        &["check"],
        &["backup"],
        &["backup", "--to", copy],
        &["restore"],
        &["export-json"],
        &["delete-company", "--id", "2"],
        &["delete-company", "--id", "1", "--yes"],
        &["restore", "1", "--in-place", "--yes"],
    ]
    .iter()
    .map(|arguments| portfolio.json(arguments))
    .collect();
    answers.push(json(&["demo", demo.to_str().unwrap(), "--companies", "1"]));
    answers.extend(import_answers(&portfolio, demo.to_str().unwrap()));
    answers
}

/// What is said of imports, with every kind of outcome.
fn import_answers(portfolio: &crate::portfolio_summary::Portfolio, into: &str) -> [Value; 4] {
    let file = portfolio.folder.path().join("own.json");
    let export = |from: &str| {
        fs::remove_file(&file).ok();
        json(&["export", "--from", from, "--as", "json", "--out", file.to_str().unwrap()])
    };
    let import = || json(&["import", file.to_str().unwrap(), "--into", into, "--skip-faulty"]);
    let exported = export(portfolio.path.to_str().unwrap());
    let first = import();
    let text = fs::read_to_string(&file).unwrap().replacen("\"finished\":1", "\"finished\":7", 1);
    fs::write(&file, text.replacen("(fictief)\",\"notes\":\"\",", "(fictief)\",\"notes\":\"x\",", 1))
        .unwrap();
    let second = import();
    let table = portfolio.folder.path().join("own.tsv");
    fs::write(&table, "unit,geo\\time\t2024 \nPC,NL\t1 \n").unwrap();
    [exported, first, second, json(&["import", table.to_str().unwrap(), "--into", into])]
}

/// The JSON of a whole portfolio, with records of every kind that the demonstration has.
fn exported() -> Value {
    let portfolio = crate::portfolio_summary::Portfolio::demo("60", "1");
    let file = portfolio.folder.path().join("own.json");
    json(&[
        "export",
        "--from",
        portfolio.path.to_str().unwrap(),
        "--as",
        "json",
        "--out",
        file.to_str().unwrap(),
    ]);
    serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap()
}

#[test]
fn the_json_of_a_portfolio_fits_its_schema_and_the_schema_refuses_the_rest() {
    let schema: Value = serde_json::from_str(&document("portfolio.schema.json")).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let export = exported();
    let faults: Vec<String> =
        validator.iter_errors(&export).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let filled = export
        .as_object()
        .unwrap()
        .values()
        .filter(|list| list.as_array().is_some_and(|list| !list.is_empty()));
    assert!(filled.count() >= 8);
    for (path, wrong) in [
        ("/peil_portfolio", Value::from(99)),
        ("/made_from", Value::from("yesterday")),
        ("/company/0/name", Value::from("")),
        ("/company/0/kvk", Value::from("1234")),
        ("/company/0/tags", Value::Array(Vec::new())),
        ("/scan/0/answers", Value::from("10?")),
        ("/scan/0/company", Value::Null),
        ("/assessment/0/cells", Value::from("9".repeat(96))),
        ("/service/0/price", Value::from(-1)),
        ("/inbox/0/state", Value::from("lost")),
        ("/regional_count", Value::Null),
    ] {
        let mut changed = export.clone();
        *changed.pointer_mut(path).unwrap_or_else(|| panic!("{path}")) = wrong;
        assert!(!validator.is_valid(&changed), "{path}");
    }
    // Every column of every table, and no other.
    let about = ["peil_portfolio", "made_from"];
    let lists =
        schema["properties"].as_object().unwrap().keys().filter(|name| !about.contains(&name.as_str()));
    for list in lists {
        let known = schema["$defs"][format!("record_{list}")]["properties"].as_object().unwrap();
        if let Some(record) = export[list].get(0) {
            assert!(record.as_object().unwrap().keys().all(|column| known.contains_key(column)), "{list}");
        }
    }
    assert_eq!(export.as_object().unwrap().len(), schema["properties"].as_object().unwrap().len());
}

#[test]
fn the_answers_fit_the_schema() {
    let schema: Value = serde_json::from_str(&document("gaps.schema.json")).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    for answer in answers() {
        let faults: Vec<String> = validator
            .iter_errors(&answer)
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

#[test]
fn the_schema_refuses_what_is_not_documented() {
    let schema: Value = serde_json::from_str(&document("gaps.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let answer = json(&["gaps", "--indicator", "cloud-use", "--place", "NL"]);
    assert!(validator.is_valid(&answer));
    for (path, wrong) in [
        ("/schema", Value::from("peil/gaps/2")),
        ("/gaps/0/gap", Value::from("4")),
        ("/gaps/0/latest/period", Value::from("24")),
        ("/gaps/0/latest/flags", Value::from("ub")),
        ("/gaps/0/target/comparator", Value::from("=")),
        ("/gaps/0/verdict", Value::from("good")),
        ("/gaps/0/conflicts/0/values/0/used", Value::from(false)),
        ("/gaps/0/reasons", Value::Null),
    ] {
        let mut changed = answer.clone();
        *changed.pointer_mut(path).unwrap_or_else(|| panic!("{path}")) = wrong;
        assert!(!validator.is_valid(&changed), "{path}");
    }
    let answer =
        json(&["assess", "--series", "2021:75 2024:81.5", "--target", "95", "--method", "statcan,oecd"]);
    assert!(validator.is_valid(&answer));
    for (path, wrong) in [
        ("/linear/slope", Value::from("2")),
        ("/cagr/passes_ceiling", Value::Null),
        ("/verdicts/statcan/status", Value::from("good")),
        ("/verdicts/statcan/thresholds/0/status", Value::from("unavailable")),
        ("/verdicts/statcan/numbers/ratio", Value::from("1")),
        ("/verdicts/oecd/curve", Value::Null),
        ("/verdicts/oecd/source/address", Value::from("here")),
        ("/comparison", Value::Array(Vec::new())),
    ] {
        let mut changed = answer.clone();
        *changed.pointer_mut(path).unwrap_or_else(|| panic!("{path}")) = wrong;
        assert!(!validator.is_valid(&changed), "{path}");
    }
}

/// The paths of all nulls in an entry, and whether each has exactly one reason.
fn check_nulls(entry: &Value) {
    let mut nulls = BTreeSet::new();
    collect_nulls(entry, "", &mut nulls);
    let mut explained = BTreeSet::new();
    for reason in entry["reasons"].as_array().unwrap() {
        let about = reason["about"].as_str().unwrap().to_owned();
        assert!(
            explained.insert(about) || reason["about"] == "conflicts.values.source",
            "{reason} twice in {entry:#}"
        );
    }
    assert_eq!(nulls, explained, "{entry:#}");
}

fn collect_nulls(value: &Value, path: &str, nulls: &mut BTreeSet<String>) {
    match value {
        Value::Null => {
            nulls.insert(path.to_owned());
        }
        Value::Array(items) => items.iter().for_each(|item| collect_nulls(item, path, nulls)),
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| *name != "gaps") {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                collect_nulls(field, &path, nulls);
            }
        }
        _ => {}
    }
}

#[test]
fn every_null_has_its_reason_and_every_reason_its_null() {
    for answer in answers() {
        for entry in answer["gaps"].as_array().unwrap() {
            check_nulls(entry);
        }
        if answer["schema"] == "peil/assess/1" {
            check_nulls(&answer);
        }
    }
    for answer in scoring_answers().iter().filter(|answer| answer.get("reasons").is_some()) {
        check_nulls(answer);
    }
    for answer in portfolio_answers() {
        let Some(courses) = answer.get("courses").and_then(Value::as_array) else { continue };
        courses.iter().for_each(check_nulls);
        let mut rest = answer.clone();
        rest.as_object_mut().unwrap().remove("courses");
        check_nulls(&rest);
    }
}

#[test]
fn the_gap_of_every_entry_closes_to_the_last_digit() {
    let answer = json(&["gaps"]);
    let decimal = |value: &Value| -> peil_core::Decimal { value.to_string().parse().unwrap() };
    let mut seen = 0;
    for entry in answer["gaps"].as_array().unwrap().iter().filter(|entry| !entry["gap"].is_null()) {
        let (value, gap) = (decimal(&entry["latest"]["value"]), decimal(&entry["gap"]));
        let target = decimal(&entry["target"]["value"]);
        let reached =
            if entry["direction"] == "down" { value.checked_sub(gap) } else { value.checked_add(gap) };
        assert_eq!(reached, Some(target), "{entry:#}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn every_field_and_every_code_is_explained() {
    let text = document("json.md");
    let explained = |name: &str| text.contains(&format!("`{name}`"));
    let mut names = BTreeSet::new();
    let mut answers = answers();
    answers.push(json(&["show", "cloud-use"]));
    answers.push(json(&["milestones"]));
    answers.push(json(&["sources"]));
    answers.push(json(&["convert", &sample("version-4.json")]));
    answers.push(json(&["convert", &sample("sdmx-1.csv")]));
    answers.extend(scoring_answers());
    answers.extend(portfolio_answers());
    for answer in &answers {
        collect_names(answer, &mut names);
    }
    let missing: Vec<&String> = names.iter().filter(|name| !explained(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(Reason::ALL.iter().all(|reason| explained(reason.code())));
    assert!(Status::ALL.iter().all(|status| explained(status.name())));
}

/// The names of all fields, and all codes.
fn collect_names(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_names(item, names)),
        Value::Object(fields) => {
            for (name, field) in fields {
                names.insert(name.clone());
                if let (true, Some(code)) = (name == "code", field.as_str()) {
                    names.insert(code.to_owned());
                }
                collect_names(field, names);
            }
        }
        _ => {}
    }
}

#[test]
fn the_columns_of_csv_are_explained() {
    let text = document("csv.md");
    let answer = crate::support::peil(&["gaps", "--format", "csv"]);
    let heading = answer.out.lines().next().unwrap();
    for column in heading.split(',') {
        assert!(text.contains(&format!("`{column}`")), "{column}");
    }
    assert!(text.contains(&peil_fixtures::COLUMNS[..11].join(",")));
    assert!(peil_fixtures::COLUMNS.iter().all(|column| text.contains(column)));
    assert!(text.contains(&peil_fixtures::COMPOSITE_COLUMNS.join(",")));
    for arguments in [
        &["share", "3", "10"][..],
        &["share", "--strata", "N4:n3:k1"],
        &["share", "--parts", "1"],
        &["scan", "--composition", "v1", "--answers", "000000000000"],
        &["scan", "--levels", "25 25 25 25"],
    ] {
        let answer = crate::support::peil(&[arguments, &["--format", "csv"]].concat());
        for column in answer.out.lines().next().unwrap().split(',') {
            assert!(text.contains(&format!("`{column}`")), "{column} of {arguments:?}");
        }
    }
    let flat = crate::support::peil(&["convert", &sample("sdmx-1.csv"), "--to", "csv"]);
    assert!(flat.out.lines().next().unwrap().split(',').all(|column| text.contains(&format!("`{column}`"))));
    let portfolio = crate::portfolio_summary::Portfolio::demo("3", "1");
    for arguments in
        [&["summary"][..], &["list"], &["check"], &["backup"], &["restore"], &["delete-company", "--id", "1"]]
    {
        let answer = portfolio.ask(&[arguments, &["--format", "csv"]].concat());
        for column in answer.out.lines().next().unwrap().split(',') {
            assert!(text.contains(&format!("`{column}`")), "{column} of {arguments:?}");
        }
    }
}

#[test]
fn the_columns_of_an_import_are_explained() {
    let text = document("csv.md");
    let portfolio = crate::portfolio_summary::Portfolio::demo("1", "1");
    let path = portfolio.path.to_str().unwrap();
    let file = portfolio.folder.path().join("own.json");
    let file = file.to_str().unwrap();
    json(&["export", "--from", path, "--as", "json", "--out", file]);
    let answer = crate::support::peil(&["import", file, "--into", path, "--dry-run", "--format", "csv"]);
    for column in answer.out.lines().next().unwrap().split(',') {
        assert!(text.contains(&format!("`{column}`")), "{column}");
    }
}

#[test]
fn the_assessment_in_the_documents_gives_the_scores_of_the_notes() {
    let text = document("json.md");
    let (_, rest) = text.split_once("```json\n").unwrap();
    let (answers, _) = rest.split_once("```").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("documented.json");
    fs::write(&path, answers).unwrap();
    let answer = json(&["dma", path.to_str().unwrap()]);
    assert_eq!(
        (answer["rounded"]["overall"].to_string(), answer["unanswered"].to_string()),
        ("46.22".into(), "0".into())
    );
}
