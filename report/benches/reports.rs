//! The reports of a portfolio of 100 000 companies, and of the country.

use criterion::{Criterion, criterion_group, criterion_main};
use peil_fixtures::National;
use peil_portfolio::demo::Demo;
use peil_portfolio::{OpenOptions, Register};
use peil_words::{Language, Words};
use std::hint::black_box;

const COMPANIES: u32 = 100_000;

fn reports(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.peil");
    let today = "2026-06-30".parse().expect("a day");
    let mut store = OpenOptions::new().create(&path).expect("a new file").store;
    Demo { companies: COMPANIES, seed: 1, today }.fill(&mut store).expect("filled");
    let register = Register::load(&store).expect("loads");
    let national = National::embedded().expect("the facts");
    let words = Words::new(Language::Dutch);
    let rows = register.rows().iter();
    let measured = rows.max_by_key(|row| (row.assessments().len(), row.scans().len()));
    let id = measured.expect("a company").id;

    let mut group = criterion.benchmark_group("report");
    group.sample_size(10);
    let company = || peil_report::company(&words, &store, &register, national, black_box(id), today);
    let portfolio = || peil_report::portfolio(&words, &store, &register, national, black_box(today));
    let country = || peil_report::national(&words, national, black_box(today));
    group.bench_function("a company among 100 000", |bencher| bencher.iter(|| company().expect("written")));
    group.bench_function("100 000 companies", |bencher| bencher.iter(|| portfolio().expect("written")));
    group.bench_function("the country", |bencher| bencher.iter(|| country().expect("written")));
    // With all that the command line does for it: the file is opened, read and let go of.
    store.close().expect("closed");
    let from_the_file = || {
        let store = OpenOptions::new().open(&path).expect("opens").store;
        let register = Register::load(&store).expect("loads");
        let report = peil_report::portfolio(&words, &store, &register, national, today).expect("written");
        store.close().expect("closed");
        report
    };
    group.bench_function("100 000 companies, from the file", |bencher| bencher.iter(from_the_file));
    group.finish();
}

criterion_group!(benches, reports);
criterion_main!(benches);
