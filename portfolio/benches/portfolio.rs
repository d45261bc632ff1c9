//! A large portfolio: 100 000 companies, some 150 000 scans and 60 000 assessments.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use peil_core::intensity::{Composition, Scan};
use peil_core::shares::Confidence;
use peil_core::{Comparator, Decimal, LevelTarget};
use peil_portfolio::demo::Demo;
use peil_portfolio::{
    Asked, Assessment, By, Company, Deed, Filter, Listing, Measure, OpenOptions, Order, Query, Register,
    ScanRecord, ScanSource, SortBy, Store, Within,
};
use std::cell::RefCell;
use std::hint::black_box;
use std::path::Path;

const COMPANIES: u32 = 100_000;

fn open(path: &Path) -> Store {
    OpenOptions::new().open(path).expect("opens").store
}

/// How much memory the process has in use, where the system tells.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .filter(|line| line.starts_with("VmRSS") || line.starts_with("VmHWM"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn large_portfolio(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.peil");
    let mut store = OpenOptions::new().create(&path).expect("a new file").store;
    let today = "2026-06-30".parse().expect("a day");
    Demo { companies: COMPANIES, seed: 1, today }.fill(&mut store).expect("filled");
    store.close().expect("closed");
    let store = open(&path);
    let register = Register::load(&store).expect("loads");
    let scans: usize = register.rows().iter().map(|row| row.scans().len()).sum();
    let assessments: usize = register.rows().iter().map(|row| row.assessments().len()).sum();
    let bytes = std::fs::metadata(&path).expect("is there").len();
    println!("{scans} scans, {assessments} assessments, {bytes} bytes on disk; {}", memory());
    store.close().expect("closed");

    let mut group = criterion.benchmark_group("portfolio");
    group.sample_size(10);
    group.bench_function("open the file", |bencher| {
        bencher.iter_batched(|| (), |()| open(&path).close().expect("closed"), BatchSize::PerIteration);
    });
    let store = open(&path);
    group.bench_function("load the register", |bencher| {
        bencher.iter(|| Register::load(&store).expect("loads"));
    });
    let mut listing = Listing::default();
    listing.update(&register, &Query::default());
    let query = |text: &str| Query { text: text.to_owned(), ..Query::default() };
    for text in ["a", "bak", "smederij moon", "nergenshuizen", "contact@bedrijf-99999"] {
        let query = query(text);
        group.bench_function(format!("keystroke: {text}"), |bencher| {
            bencher.iter(|| listing.update(&register, black_box(&query)));
        });
    }
    for sort in [SortBy::Name, SortBy::City, SortBy::Maturity] {
        let mut order = Order::Up;
        group.bench_function(format!("sort anew: {sort:?}"), |bencher| {
            bencher.iter(|| {
                order = if order == Order::Up { Order::Down } else { Order::Up };
                listing.update(&register, &Query { sort, order, ..Query::default() });
            });
        });
    }
    listing.update(&register, &Query::default());
    group.bench_function("fetch a window of 60 rows", |bencher| {
        bencher.iter(|| listing.window(&register, 50_000..50_060).map(|row| row.name.len()).sum::<usize>());
    });
    group.bench_function("figures", |bencher| {
        bencher.iter(|| register.figures(&Filter::default(), Within::default()));
    });
    group.bench_function("figures by province", |bencher| {
        bencher.iter(|| register.figures_by(&Filter::default(), Within::default(), By::Province));
    });
    group.bench_function("estimate of the region", |bencher| {
        let (filter, within, measure) = (Filter::default(), Within::default(), Measure::Basic);
        bencher.iter(|| {
            register.region_estimate(&filter, within, Composition::V3In2025, measure, Confidence::P95)
        });
    });
    group.bench_function("pace over the years", |bencher| {
        bencher.iter(|| register.yearly(&Filter::default(), Measure::Basic));
    });
    let target = LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95));
    let targets = Measure::ALL.map(|measure| (measure, target));
    let asked = Asked {
        filter: Filter::default(),
        within: Within::default(),
        by: Some(By::Size),
        confidence: Confidence::P95,
    };
    group.bench_function("everything on the dashboard", |bencher| {
        bencher.iter(|| register.overview(black_box(&asked), &targets));
    });
    group.bench_function("the map", |bencher| {
        bencher.iter(|| register.provinces(Within::default(), today));
    });
    group.bench_function("everything due", |bencher| bencher.iter(|| register.due()));
    group.finish();
    edits(criterion, store, register);
}

fn edits(criterion: &mut Criterion, mut store: Store, mut register: Register) {
    let mut group = criterion.benchmark_group("edits");
    group.sample_size(20);
    let assessed = register.rows().iter().find(|row| !row.assessments().is_empty());
    let company = assessed.expect("somebody was assessed").id;
    let scan = ScanRecord {
        company,
        scanned_on: "2026-06-30".parse().expect("a day"),
        composition: Composition::V3In2025,
        scan: Scan::NOTHING,
        scanned_by: String::new(),
        source: ScanSource::Coach,
        kiosk: None,
        note: String::new(),
    };
    group.bench_function("an edit on the disk", |bencher| {
        bencher.iter(|| store.edit(Deed::ScanAdded, |edit| edit.insert(&scan)).expect("saved"));
    });
    group.bench_function("an answer of an assessment on the disk", |bencher| {
        let kept = store.of_company::<Assessment>(company).expect("read").remove(0);
        let mut finished = kept.record.finished;
        bencher.iter(|| {
            finished = !finished;
            let record = Assessment { finished, ..kept.record.clone() };
            store.edit(Deed::AssessmentChanged, |edit| edit.update(kept.id, &record)).expect("saved")
        });
    });
    group.bench_function("undo and redo on the disk", |bencher| {
        bencher.iter(|| (store.undo().expect("undone"), store.redo().expect("redone")));
    });
    let renamed = store.get(company).expect("there");
    let mut turn = 0_u32;
    let mut listing = Listing::default();
    let store = RefCell::new(store);
    group.bench_function("register, list and figures after an edit", |bencher| {
        bencher.iter_batched(
            || {
                turn += 1;
                let company_now = Company { name: format!("Nieuwe naam {turn}"), ..renamed.clone() };
                store
                    .borrow_mut()
                    .edit(Deed::CompanyChanged, |edit| edit.update(company, &company_now))
                    .expect("saved")
                    .touched
            },
            |touched| {
                register.refresh(&store.borrow(), &touched).expect("refreshed");
                listing.update(&register, &Query::default());
                register.figures(&Filter::default(), Within::default())
            },
            BatchSize::PerIteration,
        );
    });
    let backups = store.borrow().backups();
    group.sample_size(10);
    group.bench_function("a backup, checked", |bencher| bencher.iter(|| backups.take().expect("taken")));
    group.finish();
    println!("{}", memory());
}

criterion_group!(benches, large_portfolio);
criterion_main!(benches);
