//! Published methods.

use super::inputs::{decimal, options, point, points, real, series, show, target, text};
use super::shares::{confidence, measured};
use crate::{unknown, used};
use core::str::FromStr;
use peil_core::methods::digital_decade::{ahead, baseline, ideal};
use peil_core::methods::statcan::{Aggregate, Part, aggregate, distance_from_middle, limit_coefficient};
use peil_core::methods::weather::worst;
use peil_core::methods::{
    Case, Method, MethodOptions, NoInterval, Quantity, Status, Term, Uncertain, UnknownMethod, Verdict,
};
use peil_core::paths::{Path, Weights};
use peil_core::{Direction, Series};

fn method_options() -> MethodOptions {
    MethodOptions {
        comparison: options(),
        direction: unknown(Some(Direction::Up)),
        ceiling: unknown(Some(decimal())),
        limit: unknown(Some(decimal())),
        weights: unknown(Weights::SinceFirst),
        spread: unknown(Some(decimal())),
        term: unknown(Term::Long),
    }
}

pub(super) fn one() {
    let (series, options) = (series(), method_options());
    let verdict = Case::verdict(&Case::new(&series, &target(), &options), unknown(Method::DigitalDecade));
    used((Verdict::numbers(&verdict), Verdict::number(&verdict, unknown(Quantity::Ratio))));
    used((Verdict::status_name(&verdict), Verdict::source(&verdict), Verdict::is_confirmed(&verdict)));
    used(Part::of(&verdict));
}

pub(super) fn all() {
    let (series, options) = (series(), method_options());
    used(Case::verdicts(&Case::new(&series, &target(), &options)));
}

pub(super) fn uncertain() {
    let as_of = options().as_of;
    show::<NoInterval>(&unknown(NoInterval::NotAShare));
    let Ok(uncertain) = Uncertain::new(&series(), as_of, measured(), confidence()) else { return };
    used((Uncertain::interval(&uncertain), Uncertain::low(&uncertain), Uncertain::high(&uncertain)));
    used(Uncertain::decide(&uncertain, |series| Series::len(series) > unknown(3)));
}

pub(super) fn parts() {
    let method = unknown(Method::Statcan);
    used((Method::name(method), Method::source(method), Method::unconfirmed(method)));
    used(Method::from_str(text()));
    show::<Method>(&method);
    show::<UnknownMethod>(&unknown(UnknownMethod));
    used((Quantity::name(unknown(Quantity::Ratio)), Status::name(unknown(Status::Sun))));
    used(Term::years(unknown(Term::Long)));
    used(worst(unknown([Status::Sun, Status::Cloud])));
    used((limit_coefficient(decimal(), decimal()), distance_from_middle(decimal(), decimal())));
    let parts =
        [Part { score: real(), achieved: unknown(true) }, Part { score: real(), achieved: unknown(false) }];
    used(aggregate(unknown(parts)).map(Aggregate::part));
    used(ideal(point(), point()));
    let trajectory = baseline(points().into_iter(), unknown(Some(decimal())));
    used(trajectory.and_then(|path: Path| ahead(unknown(Direction::Up), path, point())));
}
