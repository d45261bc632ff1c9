//! `peil export`: what is written, what is left alone, and what comes back.

use crate::portfolio_summary::Portfolio;
use crate::support::{json, peil};
use std::fs;

const FORMS: [(&str, &str); 5] =
    [("workbook", "xlsx"), ("services", "xlsx"), ("dma-csv", "csv"), ("excel-csv", "csv"), ("json", "json")];

#[test]
fn every_form_is_written_and_never_over_a_file_that_is_there() {
    let portfolio = Portfolio::demo("20", "1");
    let folder = tempfile::tempdir().unwrap();
    for (form, ending) in FORMS {
        let path = folder.path().join(format!("{form}.{ending}"));
        let name = path.to_str().unwrap();
        let asked = ["export", "--from", portfolio.name(), "--as", form, "--out", name];
        let answer = json(&asked);
        assert_eq!(answer["schema"], "peil/export/1");
        assert_eq!(answer["bytes"], fs::metadata(&path).unwrap().len());
        assert!(answer["rows"].as_u64().unwrap() >= 5, "{form}");
        fs::write(&path, b"mine").unwrap();
        for language in ["nl", "en"] {
            let again = peil(&[&asked[..], &["--lang", language]].concat());
            assert_eq!(again.code, 1);
            assert!(again.err.contains("--force") && again.err.contains(name), "{}", again.err);
            assert_eq!(fs::read(&path).unwrap(), b"mine");
        }
        let forced = peil(&[&asked[..], &["--force"]].concat());
        assert_eq!((forced.code, forced.err.as_str()), (0, ""));
        assert!(forced.out.contains(name) && fs::metadata(&path).unwrap().len() > 100, "{}", forced.out);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), FORMS.len(), "nothing else is left behind");
}

#[test]
fn a_file_is_not_given_the_name_of_another_kind() {
    let portfolio = Portfolio::demo("2", "1");
    let folder = tempfile::tempdir().unwrap();
    for (form, name, expected) in [
        ("workbook", "book.csv", ".xlsx"),
        ("services", "services.pdf", ".xlsx, .csv"),
        ("json", "all.txt", ".json"),
    ] {
        let path = folder.path().join(name);
        let out = path.to_str().unwrap();
        let answer =
            peil(&["export", "--from", portfolio.name(), "--as", form, "--out", out, "--lang", "en"]);
        let told = format!("peil: {out}: The name of this file has to end in {expected}.");
        assert!(answer.code == 1 && answer.err.starts_with(&told), "{}", answer.err);
        assert!(!path.exists());
    }
    let without = folder.path().join("without an ending");
    let out = without.to_str().unwrap();
    assert_eq!(peil(&["export", "--from", portfolio.name(), "--as", "workbook", "--out", out]).code, 0);
    assert!(without.exists());
    let report = folder.path().join("report.docx");
    let answer = peil(&["report", "national", "--out", report.to_str().unwrap()]);
    assert!(answer.code == 1 && answer.err.contains(".pdf") && !report.exists(), "{}", answer.err);
}

#[test]
fn filters_choose_companies_and_the_ending_chooses_between_workbook_and_text() {
    let portfolio = Portfolio::demo("60", "1");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diensten.CSV");
    let services =
        ["export", "--from", portfolio.name(), "--as", "services", "--out", path.to_str().unwrap()];
    json(&services);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("\u{feff}Content ID,Customer,VAT,Service category delivered,"));
    let table = folder.path().join("bedrijven.csv");
    let asked = ["export", "--from", portfolio.name(), "--as", "excel-csv", "--out", table.to_str().unwrap()];
    let rows = json(&[&asked[..], &["--province", "Drenthe"]].concat())["rows"].as_u64().unwrap();
    let list = json(&["portfolio", portfolio.name(), "list", "--province", "Drenthe"]);
    assert_eq!(rows, list["found"].as_u64().unwrap());
    assert!(rows > 0 && rows < 60);
    let text = fs::read_to_string(&table).unwrap();
    let (first, second) = (text.lines().next().unwrap(), text.lines().nth(1).unwrap());
    assert!(first.starts_with("\u{feff}Bedrijf nr.;Bedrijf;KvK-nummer;"), "{first}");
    assert!(second.contains(";Drenthe;"), "{second}");
    let json_of_some = ["--as", "json", "--province", "Drenthe", "--lang", "en"];
    let out = folder.path().join("some.json");
    let refused = peil(
        &[&["export", "--from", portfolio.name(), "--out", out.to_str().unwrap()][..], &json_of_some]
            .concat(),
    );
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("whole portfolio") && !out.exists(), "{}", refused.err);
    let unknown = peil(&[&asked[..], &["--force", "--stage", "klaar"]].concat());
    assert_eq!(unknown.code, 1);
}
