//! The parts of the images run on this machine too, where a panic has a place and a message.

use peil_image::{everything, run, subset};

#[test]
fn everything_runs() {
    run(everything::PARTS);
    run(subset::PARTS);
    assert!(everything::PARTS.len() > 40 && subset::PARTS.len() >= 4);
}
