//! Reports: which company, where they are written, and what is left alone.

use crate::portfolio_summary::Portfolio;
use crate::support::{json, peil};
use std::fs;
use std::path::Path;

fn is_pdf(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF-1.7"))
}

#[test]
fn a_report_is_written_and_never_over_a_file_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("national.pdf");
    let name = path.to_str().unwrap();
    let asked = ["report", "national", "--out", name, "--today", "2026-06-30"];
    let first = peil(&asked);
    assert_eq!((first.code, first.err.as_str()), (0, ""));
    assert!(is_pdf(&path));
    fs::write(&path, b"mine").unwrap();
    for (language, told) in [("nl", "--force"), ("en", "--force")] {
        let again = peil(&[&asked[..], &["--lang", language]].concat());
        assert_eq!(again.code, 1);
        assert!(again.err.contains(told) && again.err.contains(name), "{}", again.err);
        assert_eq!(fs::read(&path).unwrap(), b"mine");
    }
    let forced = json(&[&asked[..], &["--force"]].concat());
    assert_eq!(forced["schema"], "peil/report/1");
    assert_eq!(forced["bytes"], fs::metadata(&path).unwrap().len());
    assert!(is_pdf(&path));
}

#[test]
fn the_same_day_gives_the_same_report() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str| {
        let path = folder.path().join(name);
        let asked = ["report", "national", "--out", path.to_str().unwrap(), "--today", "2026-06-30"];
        assert_eq!(peil(&asked).code, 0);
        fs::read(path).unwrap()
    };
    assert!(write("one.pdf") == write("two.pdf"));
}

#[test]
fn a_company_is_found_by_number_kvk_or_name() {
    let portfolio = Portfolio::demo("30", "1");
    let file = portfolio.name();
    let list = json(&["portfolio", file, "list"]);
    let company = &list["companies"][3];
    let id = company["id"].to_string();
    let (kvk, name) = (company["kvk"].as_str().unwrap(), company["name"].as_str().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut written = Vec::new();
    for (number, which) in [id.as_str(), kvk, name, &name.to_uppercase()].into_iter().enumerate() {
        let path = folder.path().join(format!("{number}.pdf"));
        let out = path.to_str().unwrap();
        let answer = peil(&["report", "company", file, which, "--out", out, "--today", "2026-06-30"]);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{which}");
        written.push(fs::read(path).unwrap());
    }
    assert!(written.windows(2).all(|two| two[0] == two[1]));
    let out = folder.path().join("no.pdf");
    for (which, nl, en) in [
        ("Bestaat Niet Echt", "Er is geen bedrijf", "There is no company"),
        ("fictief", "horen meer bedrijven", "Several companies fit"),
    ] {
        for (language, said) in [("nl", nl), ("en", en)] {
            let asked =
                ["report", "company", file, which, "--out", out.to_str().unwrap(), "--lang", language];
            let answer = peil(&asked);
            assert_eq!(answer.code, 1);
            assert!(answer.err.contains(said), "{}", answer.err);
            assert!(!out.exists());
        }
    }
}

#[test]
fn a_portfolio_gets_its_report_and_what_cannot_be_written_is_said() {
    let portfolio = Portfolio::demo("30", "1");
    let file = portfolio.name();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portfolio.pdf");
    assert_eq!(peil(&["report", "portfolio", file, "--out", path.to_str().unwrap()]).code, 0);
    assert!(is_pdf(&path));
    let nowhere = folder.path().join("no folder").join("portfolio.pdf");
    let answer = peil(&["report", "portfolio", file, "--out", nowhere.to_str().unwrap()]);
    assert_eq!(answer.code, 1);
    assert!(answer.err.contains("De map is er niet.") && answer.err.contains("no folder"), "{}", answer.err);
    let missing = peil(&["report", "portfolio", "no.peil", "--out", nowhere.to_str().unwrap()]);
    assert_eq!(missing.code, 1);
    let day = peil(&["report", "national", "--out", path.to_str().unwrap(), "--today", "gisteren"]);
    assert_eq!(day.code, 1);
}
