//! What to do next.

use crate::figures::EFFORT;
use crate::texts::ASKED;
use heapless::Vec;
use peil_core::intensity::{ITEMS, Level, Scan, Step, cheapest_steps};

/// The technologies that lead to a level, the easiest first.
pub(crate) fn steps(scan: Scan, level: Level) -> Vec<Step, ITEMS> {
    cheapest_steps(ASKED, scan, level, &EFFORT).steps
}
