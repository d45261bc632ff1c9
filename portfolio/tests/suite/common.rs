//! What the tests share.

use peil_core::intensity::Composition;
use peil_portfolio::{
    Clock, Company, Date, Deed, Id, OpenOptions, Opened, Record, ScanRecord, ScanSource, Store, Timestamp,
};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;

/// One grey pixel.
pub(crate) const PNG: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\x0aIDATx\x9cch\x00\x00\x00\x82\x00\x81w\xcdr\xb6\x00\x00\x00\x00IEND\xaeB`\x82";

/// A folder with the place of a portfolio in it.
pub(crate) struct Place {
    pub(crate) folder: TempDir,
    pub(crate) path: PathBuf,
}

impl Place {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.peil");
        Self { folder, path }
    }

    pub(crate) fn create(&self) -> Store {
        options().create(&self.path).unwrap().store
    }

    pub(crate) fn open(&self) -> Opened {
        options().open(&self.path).unwrap()
    }

    pub(crate) fn reopen(&self, store: Store) -> Store {
        store.close().unwrap();
        self.open().store
    }
}

pub(crate) fn options() -> OpenOptions {
    OpenOptions::new().coach("C. Oach")
}

/// A clock that a test sets.
pub(crate) struct SetClock(pub(crate) AtomicI64);

impl SetClock {
    pub(crate) fn at(text: &str) -> Arc<Self> {
        Arc::new(Self(AtomicI64::new(text.parse::<Timestamp>().unwrap().unix())))
    }

    pub(crate) fn set(&self, text: &str) {
        self.0.store(text.parse::<Timestamp>().unwrap().unix(), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix(self.0.load(Ordering::SeqCst))
    }
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn add_company(store: &mut Store, name: &str) -> Id<Company> {
    store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named(name))).unwrap().value
}

pub(crate) fn scan_of(company: Id<Company>, answers: &str) -> ScanRecord {
    ScanRecord {
        company,
        scanned_on: date("2026-03-01"),
        composition: Composition::V3In2025,
        scan: answers.parse().unwrap(),
        scanned_by: "C. Oach".to_owned(),
        source: ScanSource::Coach,
        kiosk: None,
        note: String::new(),
    }
}

pub(crate) fn add<R: Record>(store: &mut Store, deed: Deed, record: &R) -> Id<R> {
    store.edit(deed, |edit| edit.insert(record)).unwrap().value
}

pub(crate) fn names(store: &Store) -> Vec<String> {
    store.all::<Company>().unwrap().into_iter().map(|kept| kept.record.name).collect()
}

/// Every file in a folder and below it.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// The files in which a text stands.
pub(crate) fn holding(folder: &Path, text: &str) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(text.len()).any(|window| window == text.as_bytes())
    };
    files(folder).into_iter().filter(holds).collect()
}

/// Numbers that look random and are the same for the same seed.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn next(&mut self) -> u64 {
        // SplitMix64, Steele, Lea and Flood 2014.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
}

/// How often a test with a random part is done: as the environment says, or a few dozen times.
pub(crate) fn rounds(variable: &str, usual: u32) -> u32 {
    std::env::var(variable).ok().map_or(usual, |rounds| rounds.parse().unwrap())
}
