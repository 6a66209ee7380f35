namespace DiplomacySim.Benchmarks;

/// <summary>The game of <see cref="Treaty"/> by hand: one loop over flat arrays, one run after the other.</summary>
internal sealed class PlainTreaty
{
    private readonly double[] s = new double[48];
    private readonly double[] x = new double[48];
    private readonly double[] last = new double[48];
    private readonly double[] trust = new double[36];
    private readonly double[] prev = new double[36];
    private readonly double[] r = new double[6];
    private readonly double[] e = new double[6];
    private readonly double[] lam = new double[6];
    private readonly double[] asp = new double[6];
    private readonly double[] u = new double[6];
    private readonly double[] o = new double[8];

    public (bool Agreed, int Rounds, int Decisions, double Utility) Play(int run)
    {
        var key = SplitMix.Key(SplitMix.Key(0, 4242), (ulong)run);
        for (var i = 0; i < 6; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < 8; j++)
            {
                var raw = SplitMix.Draw(key, (ulong)(1000 + (8 * i) + j));
                s[(8 * i) + j] = 0.05 + (raw * raw);
                sum += s[(8 * i) + j];
                last[(8 * i) + j] = x[(8 * i) + j] = SplitMix.Draw(key, (ulong)(2000 + (8 * i) + j));
            }

            for (var j = 0; j < 8; j++)
            {
                s[(8 * i) + j] /= sum;
            }

            r[i] = 0.75 + (0.2 * SplitMix.Draw(key, (ulong)(3000 + i)));
            e[i] = 0.5 + (3.5 * SplitMix.Draw(key, (ulong)(3100 + i)));
        }

        Array.Fill(trust, 0.5);
        Array.Fill(prev, 0.5);
        var decisions = 0;
        for (var k = 0; k < 60; k++)
        {
            for (var i = 0; i < 6; i++)
            {
                lam[i] = Math.Pow((k + 1.0) / 61, e[i]);
                asp[i] = r[i] + ((1 - r[i]) * (1 - lam[i]));
            }

            for (var p = 0; p < 6; p++)
            {
                var address = (ulong)(((8 * k) + p) * 16);
                var total = 0.0;
                Array.Clear(o);
                for (var q = 0; q < 6; q++)
                {
                    if (q != p)
                    {
                        var t = trust[(6 * p) + q];
                        total += t;
                        for (var j = 0; j < 8; j++)
                        {
                            o[j] += t * last[(8 * q) + j];
                        }
                    }
                }

                for (var j = 0; j < 8; j++)
                {
                    var xj = x[(8 * p) + j];
                    var oj = xj + (lam[p] * ((o[j] / total) - xj)) + ((SplitMix.Draw(key, address + (ulong)j) - 0.5) * 0.02);
                    o[j] = oj < 0 ? 0 : oj > 1 ? 1 : oj;
                    last[(8 * p) + j] = o[j];
                }

                var passes = true;
                for (var q = 0; q < 6; q++)
                {
                    var loss = 0.0;
                    for (var j = 0; j < 8; j++)
                    {
                        var d = o[j] - x[(8 * q) + j];
                        loss += s[(8 * q) + j] * d * d;
                    }

                    u[q] = 1 - loss;
                    if (q == p)
                    {
                        continue;
                    }

                    var t = trust[(6 * q) + p];
                    passes &= u[q] >= asp[q] - (0.1 * (t - 0.5)) && (q >= 2 || u[q] >= r[q]);
                    var mark = 0.5 + (2 * (u[q] - prev[(6 * q) + p]));
                    mark = mark < 0 ? 0 : mark > 1 ? 1 : mark;
                    trust[(6 * q) + p] = t + (0.2 * (mark - t));
                    prev[(6 * q) + p] = u[q];
                }

                decisions += 6;
                if (!passes)
                {
                    continue;
                }

                decisions += 6;
                var yes = 0;
                for (var q = 0; q < 6; q++)
                {
                    if (SplitMix.Draw(key, address + 8 + (ulong)q) < 0.6 + (2 * (u[q] - r[q])))
                    {
                        yes++;
                    }
                }

                if (yes >= 5)
                {
                    return (true, k + 1, decisions, (u[0] + u[1] + u[2] + u[3] + u[4] + u[5]) / 6);
                }

                for (var q = 0; q < 6; q++)
                {
                    if (q != p)
                    {
                        trust[(6 * q) + p] *= 0.9;
                    }
                }
            }
        }

        return (false, 60, decisions, (r[0] + r[1] + r[2] + r[3] + r[4] + r[5]) / 6);
    }
}
