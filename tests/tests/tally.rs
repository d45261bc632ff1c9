//! Tallies of scans: the fast path against one scan at a time, and merging in any order.

use peil_core::Decimal;
use peil_core::intensity::{Case, Composition, ITEM_BITS, Level, Scan, Spread, Tally, TallyError};
use proptest::prelude::*;
use proptest::sample::select;

fn scans(most: usize) -> impl Strategy<Value = Vec<(u16, u16)>> {
    let one = (0..=ITEM_BITS, 0..=ITEM_BITS, any::<bool>());
    let disjoint =
        one.prop_map(|(yes, unknown, complete)| if complete { (yes, 0) } else { (yes & !unknown, unknown) });
    prop::collection::vec(disjoint, 0..most)
}

fn slowly(composition: Composition, scans: &[(u16, u16)]) -> Tally {
    let mut tally = Tally::new(composition);
    for (yes, unknown) in scans {
        tally.add(Scan::from_bits(*yes, *unknown).expect("disjoint")).expect("few");
    }
    tally
}

fn fast(composition: Composition, scans: &[(u16, u16)]) -> Tally {
    let (yes, unknown): (Vec<u16>, Vec<u16>) = scans.iter().copied().unzip();
    let mut tally = Tally::new(composition);
    tally.add_pairs(&yes, &unknown).expect("disjoint");
    tally
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_fast_path_counts_what_the_slow_one_counts(
        composition in select(&Composition::ALL[..]), scans in scans(1_700),
    ) {
        let slow = slowly(composition, &scans);
        prop_assert_eq!(fast(composition, &scans), slow);
        let complete: Vec<_> = scans.iter().copied().filter(|(_, unknown)| *unknown == 0).collect();
        let mut tally = Tally::new(composition);
        tally.add_complete(&complete.iter().map(|(yes, _)| *yes).collect::<Vec<_>>()).expect("twelve bits");
        prop_assert_eq!(tally, slowly(composition, &complete));
        prop_assert_eq!(slow.complete(), complete.len() as u64);
    }

    #[test]
    fn counts_are_the_definitions(composition in select(&Composition::ALL[..]), scans in scans(300)) {
        let tally = fast(composition, &scans);
        let count = |test: &dyn Fn(u16, u16) -> bool| {
            scans.iter().filter(|(yes, unknown)| test(*yes, *unknown)).count() as u64
        };
        prop_assert_eq!(tally.scans(), scans.len() as u64);
        for level in Level::ALL {
            let levels = u32::from(level.minimum())..=u32::from(level.maximum());
            prop_assert_eq!(tally.at_level(level, Case::Worst), count(&|yes, _| levels.contains(&yes.count_ones())));
            prop_assert_eq!(
                tally.at_level(level, Case::Best),
                count(&|yes, unknown| levels.contains(&(yes | unknown).count_ones()))
            );
        }
        prop_assert_eq!(tally.basic(Case::Best), count(&|yes, unknown| (yes | unknown).count_ones() >= 4));
        for (position, item) in composition.items().iter().enumerate() {
            let spread = tally.technology(item.technology).expect("asked");
            prop_assert_eq!(spread.at_least, count(&|yes, _| yes >> position & 1 == 1));
            prop_assert_eq!(spread.open(), count(&|_, unknown| unknown >> position & 1 == 1));
        }
        let advanced = composition.advanced().any();
        prop_assert_eq!(tally.advanced_any(), Spread {
            at_least: count(&|yes, _| yes & advanced != 0),
            at_most: count(&|yes, unknown| (yes | unknown) & advanced != 0),
        });
    }

    #[test]
    fn tallies_merge_in_any_order_and_grouping(
        composition in select(&Composition::ALL[..]), a in scans(90), b in scans(90), c in scans(90),
    ) {
        let [x, y, z] = [&a, &b, &c].map(|scans| fast(composition, scans));
        let left = x.merge(&y).and_then(|sum| sum.merge(&z));
        let right = y.merge(&z).and_then(|sum| x.merge(&sum));
        prop_assert_eq!(left, right);
        prop_assert_eq!(x.merge(&y), y.merge(&x));
        prop_assert_eq!(x.merge(&Tally::new(composition)), Ok(x));
        prop_assert_eq!(left, Ok(fast(composition, &[a, b, c].concat())));
    }

    #[test]
    fn a_single_scan_that_is_none_is_found_anywhere(
        scans in scans(1_200), at in any::<prop::sample::Index>(), bit in 12..16_u32, item in 0..12_u32,
    ) {
        prop_assume!(!scans.is_empty());
        let (mut yes, mut unknown): (Vec<u16>, Vec<u16>) = scans.iter().copied().unzip();
        let at = at.index(scans.len());
        let mut tally = Tally::new(Composition::V1);
        yes[at] |= 1 << bit;
        prop_assert_eq!(tally.add_complete(&yes), Err(TallyError::SpareBits));
        prop_assert_eq!(tally.add_pairs(&yes, &unknown), Err(TallyError::SpareBits));
        yes[at] = 1 << item;
        unknown[at] = 1 << item;
        prop_assert_eq!(tally.add_pairs(&yes, &unknown), Err(TallyError::YesAndUnknown));
        prop_assert_eq!(tally, Tally::new(Composition::V1));
    }

    #[test]
    fn shares_add_up_to_a_hundred_within_their_rounding(scans in scans(400)) {
        let tally = fast(Composition::V3In2025, &scans);
        for case in Case::ALL {
            match tally.shares(case) {
                None => prop_assert!(scans.is_empty()),
                Some(shares) => {
                    let sum = shares.sum().expect("fits");
                    let off = sum.checked_sub(Decimal::HUNDRED).expect("fits").millionths().abs();
                    prop_assert!(off <= 2, "{off}");
                }
            }
        }
    }
}
