namespace DiplomacySim.Scenarios.Importing;

/// <summary>A negotiation domain in JSON: profiles of GeniusWeb or of NegoLog, and what stands beside them.</summary>
internal static class JsonDomain
{
    /// <param name="notes">What is not carried over is added to them.</param>
    /// <param name="kind">What the files are taken for.</param>
    public static string Scenario(IReadOnlyList<(string File, byte[] Bytes)> files, List<string> notes, Problems problems, out string kind)
    {
        ForeignJson[] read = [.. files.Select(file => ForeignJson.Read(file.File, file.Bytes, notes, problems)).OfType<ForeignJson>()];
        ForeignJson[] Of(Func<Mapping, bool> isOne) => [.. read.Where(file => isOne(file.Root))];
        var (webs, logs, specs, domains) = (Of(GeniusWebProfile.IsOne), Of(NegoLogProfile.IsOne), Of(NegoLogProfile.IsSpecs),
            Of(root => root["issuesValues"] is not null));
        kind = $"a negotiation domain of {(logs.Length > webs.Length ? "NegoLog" : "GeniusWeb")}";
        foreach (var other in read.Except([.. webs, .. logs, .. specs, .. domains]))
        {
            var isSpace = GeniusWebProfile.IsOther(other.Root);
            other.Refuse(other.Root.Place, isSpace ? $"a profile of the type '{Quoting.Clip(other.Root.Entries.GetAt(0).Key)}'"
                : "neither a profile of GeniusWeb nor one of NegoLog",
                isSpace ? "LinearAdditiveUtilitySpace: only sums over issues are taken" : "LinearAdditiveUtilitySpace, or issueWeights and issues");
        }

        if (webs.Length > 0 && logs.Length > 0)
        {
            logs[0].Refuse(logs[0].Root.Place, "a profile of NegoLog among those of GeniusWeb", "profiles of one kind");
        }

        foreach (var second in ((ForeignJson[][])[specs, domains]).SelectMany(each => each.Skip(1)))
        {
            second.Refuse(second.Root.Place, "a second file about the whole domain", "one");
        }

        if (!problems.Any && webs.Length + logs.Length < 2)
        {
            read[0].Refuse(read[0].Root.Place, $"{webs.Length + logs.Length} profiles", "two or more");
        }

        Imported.RefuseTwice(files.Select(file => file.File), problems);
        JsonProfile[] profiles = problems.Any ? [] : [.. webs.Select(GeniusWebProfile.Read).Concat(logs.Select(NegoLogProfile.Read))
            .OfType<JsonProfile>().OrderBy(profile => Path.GetFileNameWithoutExtension(profile.File.Name), StringComparer.Ordinal)
            .ThenBy(profile => profile.File.Name, StringComparer.Ordinal)];
        return problems.Any || !IsOne(profiles, domains, specs, problems) ? "" : Written(profiles, domains, specs, kind, notes);
    }

    /// <returns>Whether all files are about the same domain.</returns>
    private static bool IsOne(JsonProfile[] profiles, ForeignJson[] domains, ForeignJson[] specs, Problems problems)
    {
        var first = profiles[0];
        foreach (var profile in profiles.Skip(1))
        {
            Same(profile.File, profile.File.Root.Place, profile.Domain, profile.Issues.ToDictionary(each => each.Key, each =>
                (each.Value.Place, Items: (IReadOnlyCollection<string>)[.. each.Value.Items.Keys])));
        }

        foreach (var domain in domains)
        {
            domain.Leave(domain.Root, "name", "issuesValues");
            if (domain.Map(domain.Root, "issuesValues") is { } values)
            {
                Same(domain, domain.Root.Place, first.Domain.Length > 0 ? domain.Text(domain.Root, "name") : "",
                    GeniusWebProfile.Sets(domain, values).ToDictionary(each => each.Key, each =>
                        (each.Value.Place, Items: (IReadOnlyCollection<string>)each.Value.Items)));
            }
        }

        foreach (var each in specs)
        {
            NegoLogProfile.Check(each, [.. first.Issues.Values]);
        }

        if (first.Issues.Count > Limits.Entries("issues"))
        {
            first.File.Refuse(first.File.Root.Place, $"{first.Issues.Count} issues", $"1 to {Limits.Entries("issues")} issues");
        }

        return !problems.Any;

        void Same(ForeignJson file, Place place, string name, IReadOnlyDictionary<string, (Place Place, IReadOnlyCollection<string> Items)> issues)
        {
            var other = Path.GetFileName(first.File.Name);
            if (name != first.Domain)
            {
                file.Refuse(place, $"the domain is '{Quoting.Clip(name)}' here and '{Quoting.Clip(first.Domain)}' in {other}", "the same domain");
            }

            foreach (var (issue, (at, items)) in issues)
            {
                if (!first.Issues.TryGetValue(issue, out var known))
                {
                    file.Refuse(at, $"the issue '{Quoting.Clip(issue)}' is not in {other}", "the same issues");
                }
                else if (items.FirstOrDefault(item => !known.Items.ContainsKey(item)) is { } more)
                {
                    file.Refuse(at, $"'{Quoting.Clip(issue)}' has the item '{Quoting.Clip(more)}' here and not in {other}", "the same items");
                }
                else if (known.Items.Keys.FirstOrDefault(item => !items.Contains(item)) is { } less)
                {
                    file.Refuse(at, $"'{Quoting.Clip(issue)}' has no item '{Quoting.Clip(less)}' here as in {other}", "the same items");
                }
            }

            foreach (var issue in first.Issues.Keys.Where(issue => !issues.ContainsKey(issue)))
            {
                file.Refuse(place, $"the issue '{Quoting.Clip(issue)}' is missing", $"the issues of {other}");
            }
        }
    }

    private static string Written(
        JsonProfile[] profiles, ForeignJson[] domains, ForeignJson[] specs, string kind, List<string> notes)
    {
        var (taken, file) = (new HashSet<string>(), profiles[0].File.Name);
        var isNamed = profiles.All(profile => profile.Name.Length > 0) && profiles.DistinctBy(profile => profile.Name).Count() == profiles.Length;
        if (!isNamed && profiles.Any(profile => profile.Name.Length > 0))
        {
            notes.Add("profiles share a name; they are called as their files are");
        }

        DomainIssue[] issues = DomainIssue.InOrder(profiles[0].Issues.Select(issue =>
            new DomainIssue(issue.Key, issue.Key, "", [.. issue.Value.Items.Keys])));
        DomainProfile[] made = [.. profiles.Select(profile =>
        {
            var id = Imported.Id(Path.GetFileNameWithoutExtension(profile.File.Name), taken);
            return profile.In(issues, id, isNamed ? profile.Name : id, notes);
        })];
        var name = profiles[0].Domain is { Length: > 0 } called ? called
            : (specs.FirstOrDefault()?.Root["Name"] ?? domains.FirstOrDefault()?.Root["name"]) is Scalar { Text: var text }
                && Imported.IsName(text) ? text : Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)));
        string[] told = [.. notes.Distinct()];
        notes.Clear();
        notes.AddRange(told);
        return DomainScenario.Written(
            name is { Length: > 0 } ? name : "domain", $"Imported from {Path.GetFileName(file)} and others, {kind}.", issues, made, notes);
    }
}
