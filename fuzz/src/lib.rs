//! From the fuzzer to the targets of `peil-tests`, which do the work.

use peil_tests::fuzz::target;
use std::sync::OnceLock;

/// Feeds the target of this name, which is looked up once.
///
/// # Panics
/// When something does not hold for these bytes, or there is no such target.
pub fn run(name: &str, bytes: &[u8]) {
    static TARGET: OnceLock<fn(&[u8])> = OnceLock::new();
    let run = TARGET.get_or_init(|| target(name).expect("every program has its target").run);
    run(bytes);
}
