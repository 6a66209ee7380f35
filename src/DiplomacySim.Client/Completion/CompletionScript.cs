using System.Collections.Frozen;

namespace DiplomacySim.Client.Completion;

/// <summary>Scripts that make a shell complete what is typed after <c>diplomacysim</c> by asking this program.</summary>
/// <remarks>Each passes the line before the cursor without its first word, and how long that is, to the directive <c>[suggest]</c>.</remarks>
public static class CompletionScript
{
    private static readonly FrozenDictionary<string, string> Scripts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bash"] =
            """
            # eval "$(diplomacysim completion bash)" in ~/.bashrc
            _diplomacysim() {
                local line="${COMP_LINE:0:COMP_POINT}" found
                line="${line#*[[:space:]]}"
                mapfile -t found < <(@program "[suggest:${#line}]" "$line" 2>/dev/null)
                mapfile -t COMPREPLY < <(compgen -W "${found[*]}" -- "${COMP_WORDS[COMP_CWORD]}")
                [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[./=] ]] && compopt -o nospace
            }
            complete -F _diplomacysim diplomacysim
            """,
        ["zsh"] =
            """
            # eval "$(diplomacysim completion zsh)" in ~/.zshrc, after compinit
            _diplomacysim() {
                local line="${LBUFFER#* }" word
                for word in "${(@f)$(@program "[suggest:${#line}]" "$line" 2>/dev/null)}"; do
                    if [[ $word == *[./=] ]]; then compadd -S '' -- "$word"; else compadd -- "$word"; fi
                done
            }
            compdef _diplomacysim diplomacysim
            """,
        ["fish"] =
            """
            # diplomacysim completion fish | source in ~/.config/fish/config.fish
            function __diplomacysim
                set -l line (commandline -cp | string replace -r '^\S+\s' '')
                @program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c diplomacysim -f -a '(__diplomacysim)'
            """,
        ["pwsh"] =
            """
            # diplomacysim completion pwsh | Out-String | Invoke-Expression in $PROFILE
            Register-ArgumentCompleter -Native -CommandName diplomacysim -ScriptBlock {
                param($word, $tree, $cursor)
                $line = "$tree".PadRight($cursor).Substring(0, $cursor) -replace '^\S+\s', ''
                & @program "[suggest:$($line.Length)]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Shells => Scripts.Keys.Order(StringComparer.Ordinal);

    public static string Of(string shell) => Scripts[shell].Replace("@program", Executable.Command, StringComparison.Ordinal);
}
