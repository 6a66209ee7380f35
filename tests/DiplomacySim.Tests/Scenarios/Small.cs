namespace DiplomacySim.Tests.Scenarios;

/// <summary>The smallest scenario that has a bit of everything, to be spoilt in one place at a time.</summary>
internal static class Small
{
    public const string Text =
        """
        name: Two neighbours
        start: 2018-11
        issues:
          arms:
            control: [north, south]
            statusQuo: {value: 0.5, source: "a treaty, article 2"}
          trade:
            control: [north]
            statusQuo: 0.2
            points: {0: closed, 0.5: quotas, 1: open}
            levels: [0, 0.2, 1]
            instrument: {against: south, hostileCode: "163"}
        parties:
          north: {code: NOR}
          south: {capability: 0.4}
          east: {}
        actors:
          palace:
            party: north
            role: executive
            ideal: {values: {arms: 0.9, trade: 1}, source: "speech of 2017"}
            salience: {arms: 2, trade: 1}
            judgement: {noise: 0.01}
            tactic: {kind: tit-for-tat, disposition: wait-and-see}
          diet:
            party: north
            role: legislature
            salience: {arms: 1}
            chamber:
              members: 3
              quorum: 2
              majority: 2
              overrideQuorum: 3
              blocs:
                left: {positions: [-0.1, 0.2]}
                right: {positions: [0.4]}
              powers: {veto: true}
          court:
            party: south
            role: executive
            salience: {trade: 1}
          envoy:
            party: east
            role: third-party
            standing: {parts: [mediator, patron], client: south}
        relations:
          border:
            between: [north, south]
            trust: {north: 0.3, south: 0.4}
        incidents:
          raid: {source: south, target: north, hazard: 0.05}
        shocks:
          flood: {round: 3, economy: {south: -0.1}}
        elections:
          spring:
            round: 12
            actor: palace
            challenger:
              ideal: {arms: 0.1}
              judgement: {recognition: 0.5}

        """;
}
