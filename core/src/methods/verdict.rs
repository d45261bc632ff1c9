//! What a method says.

use super::{Method, Publication, Quantity, Status, Thresholds};
use crate::Reason;
use crate::paths::Curve;

/// A number that a verdict comes from, or the reason why it is missing.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Number {
    /// What it is.
    pub quantity: Quantity,
    /// How much; never NaN or infinite.
    pub value: Result<f64, Reason>,
}

/// What one method says about one series and target.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Verdict {
    /// Whose rules were followed.
    pub method: Method,
    /// The class, or the reason why there is none.
    pub status: Result<Status, Reason>,
    /// The score, where the method has one and could give it. Each method has its own scale.
    pub score: Option<f64>,
    /// The curve that the numbers are read from; `None` where there is none in the method.
    pub curve: Option<Curve>,
    /// The table the class was read from; empty where the rules have none for this case.
    pub thresholds: Thresholds,
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serde::sequence"))]
    pub(super) numbers: heapless::Vec<Number, 8>,
}

impl Verdict {
    pub(super) const fn new(method: Method, curve: Option<Curve>) -> Self {
        Self {
            method,
            status: Err(Reason::NoObservation),
            score: None,
            curve,
            thresholds: Thresholds::NONE,
            numbers: heapless::Vec::new(),
        }
    }

    pub(super) fn refused(method: Method, curve: Option<Curve>, reason: Reason) -> Self {
        Self { status: Err(reason), ..Self::new(method, curve) }
    }

    pub(super) fn with(mut self, quantity: Quantity, value: Result<f64, Reason>) -> Self {
        // No method has more than eight; a test over all of them holds this.
        let _ = self.numbers.push(Number { quantity, value });
        self
    }

    /// The numbers behind the verdict, in the order of the formula.
    #[must_use]
    pub fn numbers(&self) -> &[Number] {
        &self.numbers
    }

    /// One of the numbers; `None` where the method does not use it in this case.
    #[must_use]
    pub fn number(&self, quantity: Quantity) -> Option<Result<f64, Reason>> {
        self.numbers.iter().find(|number| number.quantity == quantity).map(|number| number.value)
    }

    /// The name of the status, `unavailable` without one.
    #[must_use]
    pub fn status_name(&self) -> &'static str {
        self.status.map_or(Status::UNAVAILABLE, Status::name)
    }

    /// Where the rules are published.
    #[must_use]
    pub const fn source(&self) -> Publication {
        self.method.source()
    }

    /// True when all of the rules were read in the primary text; [`Method::unconfirmed`] says what was not.
    #[must_use]
    pub const fn is_confirmed(&self) -> bool {
        self.method.unconfirmed().is_none()
    }
}
