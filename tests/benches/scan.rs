//! One company: scan, advice, assessment and record.

use criterion::{Criterion, criterion_group, criterion_main};
use peil_core::intensity::{Composition, Effort, Level, Scan, cheapest_steps};
use peil_core::maturity::{Answers, Question, Rules};
use peil_core::record::{Language, Record, crc32};
use std::hint::black_box;

fn assessment() -> Answers {
    let mut answers = Answers::zero();
    for question in Question::ALL {
        for item in (0..question.items()).step_by(2) {
            answers.set(question, item, Some(question.kind().highest())).expect("on the scale");
        }
    }
    answers
}

fn company(criterion: &mut Criterion) {
    let answers = assessment();
    criterion.bench_function("score of an assessment, 96 cells", |bencher| {
        bencher.iter(|| black_box(&answers).score(Rules::default()));
    });
    let scan: Scan = "110000000?00".parse().expect("a scan");
    criterion.bench_function("levels and gaps of a scan", |bencher| {
        bencher.iter(|| {
            let scan = black_box(scan);
            (scan.level(), scan.worst().gap_to_basic(), scan.best().gap_to_next())
        });
    });
    let effort = Effort::by_uptake(Composition::V3In2025);
    criterion.bench_function("cheapest steps to the highest level", |bencher| {
        bencher.iter(|| cheapest_steps(Composition::V3In2025, black_box(scan), Level::VeryHigh, &effort));
    });
    let record = Record { scan, ..Record::new(Language::Dutch, Composition::V3In2025, 1) };
    let bytes = record.to_bytes();
    let text = record.to_text();
    criterion.bench_function("record to text", |bencher| bencher.iter(|| black_box(&record).to_text()));
    criterion
        .bench_function("record from text", |bencher| bencher.iter(|| Record::from_text(black_box(&text))));
    criterion.bench_function("checksum of a record", |bencher| bencher.iter(|| crc32(black_box(&bytes))));
}

criterion_group!(benches, company);
criterion_main!(benches);
