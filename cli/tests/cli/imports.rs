//! `peil import`: what it says, what it does, and that it does nothing by halves.

use crate::portfolio_summary::Portfolio;
use crate::support::{Answer, command, json, peil};
use peil_portfolio::{Company, Deed, OpenOptions, Store};
use serde_json::{Value, json as value};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder with an empty portfolio.
struct Folder {
    folder: TempDir,
}

impl Folder {
    fn new() -> Self {
        let folder = Self { folder: tempfile::tempdir().unwrap() };
        OpenOptions::new().create(&folder.path("hub.peil")).unwrap().store.close().unwrap();
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn name(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), content).unwrap();
        self.name(name)
    }

    fn store(&self) -> Store {
        OpenOptions::new().open(&self.path("hub.peil")).unwrap().store
    }

    fn import(&self, file: &str, more: &[&str]) -> Answer {
        peil(&[&["import", file, "--into", &self.name("hub.peil")], more].concat())
    }

    fn json(&self, file: &str, more: &[&str]) -> Value {
        json(&[&["import", file, "--into", &self.name("hub.peil")], more].concat())
    }
}

const COMPANIES: &str = r#"{"peil_portfolio": 2, "company": [
    {"id": 1, "name": "Bakkerij De Proef", "kvk": "12345678", "consent": "given", "city": "Goor"},
    {"id": 2, "name": "Café \u202e=1+1", "consent": "not_asked"},
    {"id": 3, "name": "Slagerij", "kvk": "123", "consent": "given"}],
    "contact": [{"id": 1, "company": 1, "name": "An", "role": "", "email": "an@example.org", "phone": ""}]}"#;

#[test]
fn a_dry_run_changes_nothing_and_says_what_would_happen() {
    let folder = Folder::new();
    let file = folder.file("own.json", COMPANIES);
    let before = fs::read(folder.path("hub.peil")).unwrap();
    let answer = folder.json(&file, &["--dry-run", "--skip-faulty"]);
    assert_eq!(fs::read(folder.path("hub.peil")).unwrap(), before);
    assert_eq!((&answer["schema"], &answer["kind"]), (&value!("peil/import/1"), &value!("json")));
    assert_eq!((&answer["dry_run"], &answer["applied"]), (&value!(true), &Value::Null));
    assert_eq!(answer["counts"]["added"], value!({ "company": 2, "contact": 1 }));
    assert_eq!(answer["counts"]["rows_refused"], 1);
    assert_eq!(answer["rows"][2]["place"]["id"], 3);
    assert_eq!(answer["rows"][2]["steps"][0]["why"], "faults");
    assert_eq!(answer["rows"][3]["name"], "Bakkerij De Proef");
}

#[test]
fn with_a_fault_nothing_is_taken_over_unless_it_may_be_left_out() {
    let folder = Folder::new();
    let file = folder.file("own.json", COMPANIES);
    let answer = folder.import(&file, &["--lang", "en"]);
    assert_eq!(answer.code, 1);
    let refused = "1 row has a conflict or a fault. Nothing was taken over. \
        With --skip-faulty that row stays out and the rest goes in.";
    assert_eq!(answer.err, format!("peil: {file}: {refused}\n"));
    assert!(answer.out.contains("A KvK number has 8 digits"), "{}", answer.out);
    assert!(folder.store().all::<Company>().unwrap().is_empty());

    let answer = folder.import(&file, &["--skip-faulty"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(answer.out.contains("Het staat in de portefeuille."), "{}", answer.out);
    let mut store = folder.store();
    let names: Vec<_> = store.all::<Company>().unwrap().into_iter().map(|kept| kept.record.name).collect();
    assert_eq!(names, ["Bakkerij De Proef", "Café \u{202e}=1+1"]);
    assert!(!answer.out.contains('\u{202e}'), "a name cannot turn the line around");
    assert_eq!(store.trail(None, 1).unwrap()[0].deed, Some(Deed::Imported));
    store.undo().unwrap();
    assert!(store.all::<Company>().unwrap().is_empty());
}

#[test]
fn a_second_time_there_is_nothing_new() {
    let folder = Folder::new();
    let file = folder.file("own.json", COMPANIES.replace("\"123\"", "\"23456789\""));
    assert_eq!(folder.json(&file, &[])["applied"]["added"], 4);
    let again = folder.json(&file, &[]);
    assert_eq!(again["applied"], value!({ "entry": null, "added": 0, "changed": 0 }));
    assert_eq!(again["rows"][0]["steps"][0]["why"], "already_there");
    assert_eq!(again["rows"][0]["company"], 1);
    let said = folder.import(&file, &["--lang", "en"]);
    assert!(said.out.ends_with("4 rows are known already. The portfolio has not changed.\n"), "{}", said.out);
}

#[test]
fn a_conflict_is_told_field_by_field_and_the_file_may_win() {
    let folder = Folder::new();
    let first = folder.file("own.json", COMPANIES);
    folder.json(&first, &["--skip-faulty"]);
    let file = folder.file(
        "other.json",
        r#"{"peil_portfolio": 2, "company": [
            {"id": 9, "name": "Bakkerij De Proef", "kvk": "12345678", "consent": "given", "city": "Laren", "persons": 12}]}"#,
    );
    let refused = folder.import(&file, &["--format", "json"]);
    assert_eq!(refused.code, 1);
    let answer: Value = serde_json::from_str(&refused.out).unwrap();
    let step = &answer["rows"][0]["steps"][0];
    assert_eq!((&step["outcome"], &step["why"]), (&value!("conflict"), &value!("other_value")));
    assert_eq!(step["fields"], value!([{ "column": "city", "before": "Goor", "after": "Laren" }]));
    assert_eq!(answer["applied"], Value::Null);

    let csv = folder.import(&file, &["--take-file", "--format", "csv", "--dry-run"]);
    assert_eq!(csv.code, 0, "{}", csv.err);
    let lines: Vec<_> = csv.out.lines().skip(1).map(|line| line.split_once(",Bakkerij").unwrap().1).collect();
    assert_eq!(
        lines,
        [" De Proef,1,company,1,change,persons,,12,,", " De Proef,1,company,1,change,city,Goor,Laren,,"]
    );
    assert_eq!(folder.json(&file, &["--take-file"])["applied"]["changed"], 1);
    let company = folder.store().all::<Company>().unwrap().remove(0).record;
    assert_eq!((company.city.as_str(), company.persons), ("Laren", Some(12)));
}

#[test]
fn what_cannot_be_read_is_refused_in_one_line_with_its_place() {
    let folder = Folder::new();
    for (name, content, sentence) in [
        ("a.txt", &b"dear reader"[..], "Peil does not recognise this file."),
        ("b.json", b"{\"peil_portfolio\": 2,\n\"company\": [", "line 2"),
        ("c.json", b"{\"peil_portfolio\": 99}", "(version 99)"),
        ("d.zip", b"PK\x03\x04nothing", ""),
        ("e", b"", ""),
        ("f.png", b"\x89PNG\r\n\x1a\n", ""),
    ] {
        let file = folder.file(name, content);
        let answer = folder.import(&file, &["--lang", "en"]);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{name}");
        assert!(answer.err.starts_with(&format!("peil: {file}")), "{name}: {}", answer.err);
        assert!(answer.err.contains(sentence), "{name}: {}", answer.err);
        assert_eq!(answer.err.lines().count(), 1, "{name}: {}", answer.err);
    }
    let file = folder.file("own.json", COMPANIES);
    let answer = folder.import(&file, &["--mapping", "klanten", "--lang", "en"]);
    assert_eq!(answer.code, 1);
    assert!(answer.err.contains("The portfolio has no mapping “klanten”"), "{}", answer.err);
    let missing = folder.import(&folder.name("nobody.json"), &[]);
    assert_eq!((missing.code, missing.out.as_str()), (1, ""));
    let nowhere = peil(&["import", &file, "--into", &folder.name("nowhere.peil")]);
    assert_eq!((nowhere.code, nowhere.out.as_str()), (1, ""));
    assert_eq!(peil(&["import", &file]).code, 2, "into what?");
}

#[test]
fn figures_of_the_region_come_from_a_table_of_a_statistics_office() {
    let folder = Folder::new();
    let table = "freq,size_emp,nace_r2,indic_is,unit,geo\\TIME_PERIOD\t2023 \t2025 \n\
        A,10-249,C10-S951_X_K,E_DI3_GELO,PC_ENT,NL\t78.55 \t88.76 \n\
        A,10-249,C10-S951_X_K,E_DI3_GELO,PC_ENT,NL11\t75.10 b\t80.25 u\n\
        A,10-249,C10-S951_X_K,E_DI9_XXXX,PC_ENT,NL11\t1 \t2 \n";
    let file = folder.file("own.tsv", table);
    let answer = folder.json(&file, &[]);
    assert_eq!((&answer["kind"], &answer["table"]), (&value!("statistics"), &value!("eurostat_tsv")));
    let codes: Vec<_> =
        answer["notes"].as_array().unwrap().iter().map(|note| note["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["figures_elsewhere", "figures_unknown"]);
    assert_eq!(answer["counts"]["added"], value!({ "regional_observation": 2 }));
    let kept = folder.store().all::<peil_portfolio::RegionalObservation>().unwrap();
    let told: Vec<_> = kept
        .iter()
        .map(|kept| {
            (kept.record.place.as_str(), kept.record.value.to_string(), kept.record.flags.to_string())
        })
        .collect();
    assert_eq!(
        told,
        [("PV20", "75.1".to_owned(), "b".to_owned()), ("PV20", "80.25".to_owned(), "u".to_owned())]
    );
    assert_eq!(folder.json(&file, &[])["applied"]["entry"], Value::Null);
}

#[test]
fn an_export_goes_into_an_empty_portfolio_whole() {
    let demo = Portfolio::demo("40", "1");
    let folder = Folder::new();
    let file = folder.name("all.json");
    json(&["export", "--from", demo.path.to_str().unwrap(), "--as", "json", "--out", &file]);
    let answer = folder.json(&file, &[]);
    assert_eq!(answer["counts"]["added"]["company"], 40);
    assert_eq!(
        answer["counts"]["rows_taken"].as_u64(),
        answer["rows"].as_array().map(|rows| rows.len() as u64)
    );
    let again = folder.name("again.json");
    json(&["export", "--from", &folder.name("hub.peil"), "--as", "json", "--out", &again]);
    let text = |name: &str| fs::read_to_string(name).unwrap();
    assert_eq!(text(&again).lines().count(), text(&file).lines().count());
}

/// The sheet of companies and that of contacts as a coach sends them back, with how the portfolio stood.
fn sent_back(standing: &str, kvk: &str, email: &str) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let about = book.add_worksheet().set_name("Uitleg").unwrap();
    about.write_string(0, 0, "peil/workbook/1").unwrap();
    about.write_string(1, 2, format!("peil/state {standing}")).unwrap();
    let mut sheet = |name: &str, rows: &[&[&str]]| {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    };
    sheet(
        "Bedrijven",
        &[&["BEDRIJF NR", "Bedrijf", "KvK-nummer"], &["1", "Bakkerij De Proef", kvk], &["", "Nieuw BV", ""]],
    );
    let contacts: &[&[&str]] = &[
        &["Bedrijf nr.", "Bedrijf", "Nr. in Peil", "Naam", "E-mail"],
        &["1", "", "1", "An", email],
        &["", "Nieuw BV", "", "Bo", ""],
    ];
    sheet("Contactpersonen", contacts);
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_that_was_edited_changes_what_was_changed_in_it() {
    let folder = Folder::new();
    let first = folder.file("own.json", COMPANIES);
    folder.json(&first, &["--skip-faulty"]);
    let standing = folder.store().standing().unwrap().to_string();
    let file = folder.file("edited.xlsx", sent_back(&standing, "23456789", "an@example.com"));
    let refused = folder.import(&file, &["--format", "json"]);
    assert_eq!(refused.code, 1);
    let answer: Value = serde_json::from_str(&refused.out).unwrap();
    let conflict = |row: usize, column: &str| {
        let step = &answer["rows"][row]["steps"][0];
        assert_eq!((&step["outcome"], &step["fields"][0]["column"]), (&value!("conflict"), &value!(column)));
    };
    conflict(0, "kvk");
    conflict(2, "email");
    let taken = folder.json(&file, &["--take-file"]);
    assert_eq!(taken["counts"]["added"], value!({ "company": 1, "contact": 1 }));
    assert_eq!(taken["counts"]["changed"], value!({ "company": 1, "contact": 1 }));
    let companies = folder.store().all::<Company>().unwrap();
    let numbers: Vec<_> = companies.iter().map(|kept| kept.record.kvk.map(|kvk| kvk.to_string())).collect();
    assert_eq!(numbers, [Some("23456789".to_owned()), None, None]);
    assert_eq!(folder.json(&file, &["--take-file"])["applied"]["entry"], Value::Null);

    // The company is gone: nothing of it comes back, and the reason is said.
    folder.store().edit(Deed::CompanyRemoved, |edit| edit.remove(companies[0].id)).unwrap();
    let again = folder.json(&file, &["--take-file"]);
    assert_eq!(
        (&again["rows"][0]["steps"][0]["why"], &again["applied"]["added"]),
        (&value!("removed"), &value!(0))
    );
}

#[test]
fn a_sheet_of_peil_without_a_heading_is_refused_by_name() {
    let folder = Folder::new();
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("Uitleg").unwrap().write_string(0, 0, "peil/workbook/1").unwrap();
    let sheet = book.add_worksheet().set_name("Contactpersonen").unwrap();
    sheet.write_string(0, 0, "Naam").unwrap().write_string(1, 0, "An").unwrap();
    let file = folder.file("lost.xlsx", book.save_to_buffer().unwrap());
    let answer = folder.import(&file, &[]);
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    assert!(
        answer.err.contains("Op het blad “Contactpersonen” staat geen kop “Bedrijf nr.”."),
        "{}",
        answer.err
    );
}

#[test]
fn a_file_may_come_through_a_pipe() {
    use std::io::Write;
    let folder = Folder::new();
    let mut child = command(&["import", "-", "--into", &folder.name("hub.peil"), "--skip-faulty"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(COMPANIES.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(folder.store().all::<Company>().unwrap().len(), 2);
}

#[test]
fn a_mapping_may_lie_in_a_file_of_its_own() {
    let folder = Folder::new();
    let table = folder.file("own.csv", "Veld 1;Veld 2\nBakkerij;Goor\n");
    let mapping = folder.file("crm.txt", "peil mapping 1\ncolumn name\tVeld 1\ncolumn city\tVeld 2\n");
    let answer = folder.import(&table, &["--mapping", &mapping]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    let companies = folder.store().all::<Company>().unwrap();
    let found: Vec<_> = companies.into_iter().map(|kept| (kept.record.name, kept.record.city)).collect();
    assert_eq!(found, [("Bakkerij".to_owned(), "Goor".to_owned())]);

    let broken = folder.file("broken.txt", "peil mapping 1\ncolumn fax\tVeld 1\n");
    let answer = folder.import(&table, &["--mapping", &broken, "--lang", "en"]);
    assert_eq!(answer.code, 1);
    assert!(answer.err.contains("Line 2 is no line of a mapping"), "{}", answer.err);
}

#[test]
fn a_new_company_at_a_known_address_and_a_scan_without_a_day_are_told() {
    let folder = Folder::new();
    let known = folder.file("known.csv", "Bedrijf;Straat;Postcode\nRho;Dorpsstraat 12;9401AB\n");
    folder.json(&known, &[]);
    let file = folder.file("own.csv", "Bedrijf;Straat;Postcode;ERP;CRM\nTau;Dorpsstr 12a;9401 ab;ja;nee\n");
    let answer = folder.json(&file, &["--dry-run"]);
    assert_eq!(answer["notes"][0]["code"], "scans_without_day");
    assert_eq!(answer["rows"][0]["like"], value!({"name": "Rho", "company": 1}));
    let table = folder.import(&file, &["--dry-run", "--lang", "nl", "--format", "csv"]).out;
    let line = table.lines().find(|line| line.contains(",company,,add,")).unwrap();
    assert!(line.contains(",like,") && line.contains("Lijkt op “Rho”"), "{line}");
    let said = folder.import(&file, &["--dry-run", "--lang", "nl"]).out;
    let note = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("lijkt") && note.contains("de datum van vandaag"), "{said}");
}
