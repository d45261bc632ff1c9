//! Every target with every input to start from and every input that was once worth keeping.

use peil_tests::fuzz::{TARGETS, kept, line_of, target};
use std::panic::catch_unwind;

/// Feeds a target; the input that it stops at is named as a line to be kept.
fn replay(name: &str) {
    let target = target(name).unwrap_or_else(|| panic!("no target {name}"));
    let inputs = [(target.seeds)(), kept(name)].concat();
    assert!(inputs.len() > 10, "{} inputs for {name}", inputs.len());
    let failed: Vec<_> = inputs
        .iter()
        .filter(|input| catch_unwind(|| (target.run)(input)).is_err())
        .map(|input| line_of(input))
        .collect();
    assert!(failed.is_empty(), "{name} does not hold for:\n{}", failed.join("\n"));
}

macro_rules! replays {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                replay(stringify!($name));
            }
        )*

        #[test]
        fn every_target_is_replayed() {
            assert_eq!(TARGETS.map(|target| target.name), [$(stringify!($name)),*]);
        }
    };
}

replays!(parsing loader own record assess methods maturity scans shares composite eurostat_tsv sdmx_csv json_stat cbs sheets transfer kiosk);
