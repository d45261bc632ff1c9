//! A file of every released version, as it was written then. `cargo run -p peil-portfolio --example keep_schema` writes
//! the present one, once, before its release.

use crate::common::{names, options};
use peil_core::maturity::{Question, Stage};
use peil_portfolio::{Assessment, ImportMapping, InboxRecord, PublishedScores, ScanRecord, Settings};
use std::fs;
use std::path::Path;

#[test]
fn every_released_version_opens_with_all_that_is_in_it() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas");
    let mut versions: Vec<_> = fs::read_dir(&kept).unwrap().map(|entry| entry.unwrap().path()).collect();
    versions.sort();
    assert_eq!(versions.len(), 2, "one file for each version: {versions:?}");
    for (number, version) in (1..).zip(versions) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.peil");
        fs::copy(&version, &path).unwrap();
        let opened = options().open(&path).unwrap();
        assert_eq!(opened.migrated_from, (number < 2).then_some(number));
        let mut store = opened.store;
        assert!(store.check().is_empty());
        assert_eq!(names(&store), ["Bakkerij Voorbeeld", "Smederij Fictief"]);
        let scans = store.all::<ScanRecord>().unwrap();
        assert_eq!(scans[0].record.scan.to_string(), "11110?000000");
        let assessments = store.all::<Assessment>().unwrap();
        assert_eq!(assessments[0].record.stage, Stage::T0);
        assert_eq!(assessments[0].record.answers.get(Question::Q4, 6), Some(5));
        assert_eq!(store.settings().unwrap().hub, "EDIH Voorbeeld");
        assert_eq!(store.all::<PublishedScores>().unwrap().len(), usize::from(number >= 2));
        assert_eq!(store.all::<InboxRecord>().unwrap().len(), usize::from(number >= 2));
        assert_eq!(store.all::<ImportMapping>().unwrap().len(), usize::from(number >= 2));
        // What was undone then can be redone now, and what was done can be undone.
        store.redo().unwrap().unwrap();
        assert_eq!(names(&store).len(), 3);
        while store.undo().unwrap().is_some() {}
        assert!(names(&store).is_empty());
        assert_eq!(store.settings().unwrap(), Settings::default());
    }
}
