//! Today.

use peil_core::Period;
use peil_portfolio::{Clock, SystemClock};

/// Year, month and day of today, in UTC.
pub(crate) fn today() -> (u16, u8, u8) {
    SystemClock.now().date().into()
}

/// The month of today.
pub(crate) fn this_month() -> Option<Period> {
    let (year, month, _) = today();
    Period::month(year, month).ok()
}
