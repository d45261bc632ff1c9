//! Which day it is.

use crate::picture::Day;
use peil_portfolio::{Clock, SystemClock};

/// Today by the clock of the machine, in universal time.
#[must_use]
pub fn today() -> Day {
    SystemClock.now().date().into()
}
