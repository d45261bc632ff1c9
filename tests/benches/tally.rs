//! How many scans are counted in a second, beside a plain pass over the same bytes.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use peil_core::intensity::{Composition, Tally};
use std::hint::black_box;

/// Scans that look like nothing in particular (xorshift), yes and unknown.
fn scans(count: usize) -> (Vec<u16>, Vec<u16>) {
    let mut state = 88_172_645_463_325_252_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    (0..count)
        .map(|_| {
            let bits = next();
            let unknown = (bits & (bits >> 12) & (bits >> 24) & 0xfff) as u16;
            (((bits >> 36) & 0xfff) as u16 & !unknown, unknown)
        })
        .unzip()
}

fn tally(criterion: &mut Criterion) {
    for (name, count) in [("in the cache (256 KiB)", 1 << 17), ("from memory (128 MiB)", 1 << 26)] {
        let (yes, unknown) = scans(count);
        let mut group = criterion.benchmark_group(format!("scans {name}"));
        group.throughput(Throughput::Elements(count as u64)).sample_size(20);
        group.bench_function("plain pass, sum of the same bytes", |bencher| {
            bencher.iter(|| black_box(&yes).iter().fold(0_u16, |sum, scan| sum.wrapping_add(*scan)));
        });
        group.bench_function("tally of complete scans", |bencher| {
            bencher.iter(|| {
                let mut tally = Tally::new(Composition::V3In2023);
                tally.add_complete(black_box(&yes)).map(|()| tally)
            });
        });
        group.bench_function("tally with unknown answers", |bencher| {
            bencher.iter(|| {
                let mut tally = Tally::new(Composition::V3In2023);
                tally.add_pairs(black_box(&yes), black_box(&unknown)).map(|()| tally)
            });
        });
        group.finish();
    }
}

criterion_group!(benches, tally);
criterion_main!(benches);
